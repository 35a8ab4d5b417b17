import { type RunKind, type RunTrigger, runKindSchema } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { findResumable, type ResumableSearch } from './find-resumable.ts';
import type { IngestRun } from './generated/client.ts';
import { interruptStaleRuns } from './interrupt-stale-runs.ts';
import { hold, workerName } from './run-lease.ts';
import { findRunning, isTaken, type OpenRun } from './start-run.ts';
import { TopicBusyError } from './topic-busy-error.ts';

export interface ResumeRequest extends ResumableSearch {
  /** Who wants it gone on with; `command` where it is left out. */
  trigger?: RunTrigger | undefined;
}

/** A run that was begun by another process, or by this one earlier, and is gone on with. */
export interface ResumedRun extends OpenRun {
  kind: RunKind;
  found: number;
  expected: number;
  /** What the attempts before counted. */
  counts: {
    fetched: number;
    created: number;
    updated: number;
    unchanged: number;
    rejected: number;
  };
  requests: number;
  warnings: string[];
  mismatched: string[];
}

/**
 * Takes over the topic's last run where it did not come to its end and its plan stands: the same
 * row, with the next attempt. Undefined where there is nothing to go on with.
 * @throws TopicBusyError while somebody is working on the topic.
 */
export async function resumeRun(db: Db, request: ResumeRequest): Promise<ResumedRun | undefined> {
  const { topic, trigger = 'command', now } = request;
  await interruptStaleRuns(db, request);
  const running = await findRunning(db, topic);
  if (running) throw new TopicBusyError(topic, running);
  const last = await findResumable(db, request);
  if (!last) return undefined;
  await takeOver(db, last, { topic, trigger, now });
  hold(last.id);
  return toResumed(last);
}

async function takeOver(db: Db, last: IngestRun, taker: Taker): Promise<void> {
  const { id, attempt } = last;
  const { topic, trigger, now } = taker;
  const { count } = await db.ingestRun
    .updateMany({
      where: { id, attempt, status: { in: ['interrupted', 'failed'] } },
      data: {
        status: 'running',
        step: 'fetching',
        // What the schedule wants it still wants when a person goes on with it.
        trigger: trigger === 'command' ? last.trigger : trigger,
        attempt: attempt + 1,
        worker: workerName(),
        finishedAt: null,
        error: null,
        heartbeatAt: now,
      },
    })
    .catch((error: unknown) => {
      if (isTaken(error)) return { count: 0 };
      throw error;
    });
  if (count === 0) throw new TopicBusyError(topic, (await findRunning(db, topic)) ?? undefined);
}

interface Taker {
  topic: string;
  trigger: RunTrigger;
  now: Date;
}

function toResumed(run: IngestRun): ResumedRun {
  const { fetched, created, updated, unchanged, rejected } = run;
  return {
    id: run.id,
    lease: { worker: workerName(), attempt: run.attempt + 1 },
    startedAt: run.startedAt,
    kind: runKindSchema.parse(run.kind),
    found: run.found,
    expected: run.expected,
    counts: { fetched, created, updated, unchanged, rejected },
    requests: run.requests,
    warnings: run.warnings,
    mismatched: run.mismatched,
  };
}
