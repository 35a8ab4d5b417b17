import { randomUUID } from 'node:crypto';
import type { EventKind, Pmid } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';

/** Something to tell people of. */
export interface EventDraft {
  kind: EventKind;
  topic?: string | undefined;
  pmid?: Pmid | undefined;
  claim?: string | undefined;
  task?: string | undefined;
  /** One sentence. */
  title: string;
  data: Record<string, unknown>;
}

/** Records events in the transaction that makes them true. */
export async function recordEvents(
  transaction: Transaction,
  { events, now }: { events: readonly EventDraft[]; now: Date },
): Promise<void> {
  if (events.length === 0) return;
  await transaction.event.createMany({
    data: events.map(({ kind, topic, pmid, claim, task, title, data }) => ({
      id: randomUUID(),
      at: now,
      kind,
      topicSlug: topic,
      pmid,
      claimId: claim,
      taskId: task,
      title,
      data: JSON.parse(JSON.stringify(data)),
    })),
  });
}
