import { z } from 'zod';
import type { Transaction } from './connect.ts';

/** The run that events come from. */
export interface EventContext {
  runId: string | undefined;
  topic: string | undefined;
  /** Whether its new reports are news: not when a topic is filled for the first time. */
  announcesNew: boolean;
}

const rowsSchema = z.array(
  z.object({ topic: z.string().nullable(), kind: z.string(), filled: z.boolean() }),
);

/**
 * Only a topic's search makes a new report news, and only once the topic has had a successful run:
 * what the first one brings is the stock. Reading NLM's files is no news at all.
 */
export async function readEventContext(
  transaction: Transaction,
  runId: string | undefined,
): Promise<EventContext> {
  if (runId === undefined) return { runId, topic: undefined, announcesNew: false };
  const [run] = rowsSchema.parse(
    await transaction.$queryRaw`
      SELECT topic_slug AS topic, kind, EXISTS (
        SELECT FROM ingest_runs AS earlier
        WHERE earlier.topic_slug = run.topic_slug
          AND earlier.status = 'succeeded' AND earlier.kind <> 'files'
      ) AS filled
      FROM ingest_runs AS run WHERE id = ${runId}`,
  );
  if (!run) return { runId, topic: undefined, announcesNew: false };
  const announcesNew = run.filled && run.kind !== 'files';
  return { runId, topic: run.topic ?? undefined, announcesNew };
}
