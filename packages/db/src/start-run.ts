import { randomUUID } from 'node:crypto';
import type { RunKind, RunTrigger } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { Prisma } from './generated/client.ts';
import { fromIsoDate } from './iso-date.ts';
import { hold, type RunLease, workerName } from './run-lease.ts';
import { TopicBusyError } from './topic-busy-error.ts';

export interface NewRun {
  /** Absent for a run over given PMIDs or files. */
  topic?: string | undefined;
  kind?: RunKind | undefined;
  trigger?: RunTrigger | undefined;
  /** The search as it will be sent. */
  query?: string | undefined;
  /** ISO days of an incremental run, both included. */
  window?: { from: string; to: string } | undefined;
  startedAt: Date;
}

/** A run that this process holds. */
export interface OpenRun {
  id: string;
  lease: RunLease;
  startedAt: Date;
}

/** Opens a run. @throws TopicBusyError where the topic is being ingested already. */
export async function startRun(db: Db, run: NewRun): Promise<OpenRun> {
  const id = randomUUID();
  const lease = { worker: workerName(), attempt: 1 };
  try {
    await db.ingestRun.create({ data: { id, ...toRow(run), ...lease }, select: { id: true } });
  } catch (error) {
    if (run.topic === undefined || !isTaken(error)) throw error;
    throw new TopicBusyError(run.topic, (await findRunning(db, run.topic)) ?? undefined);
  }
  hold(id);
  return { id, lease, startedAt: run.startedAt };
}

function toRow({
  topic,
  kind = topic ? 'full' : 'pmids',
  trigger,
  query,
  window,
  startedAt,
}: NewRun) {
  return {
    kind,
    trigger: trigger ?? 'command',
    topicSlug: topic ?? null,
    query: query ?? null,
    windowFrom: window ? fromIsoDate(window.from) : null,
    windowTo: window ? fromIsoDate(window.to) : null,
    status: 'running',
    step: topic ? 'searching' : 'fetching',
    startedAt,
    heartbeatAt: startedAt,
  };
}

/** Whether the database refused a second running run of one topic. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

export function findRunning(db: Db, topicSlug: string) {
  return db.ingestRun.findFirst({ where: { topicSlug, status: 'running' } });
}
