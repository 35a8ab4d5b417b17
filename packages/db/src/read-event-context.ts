import type { Transaction } from './connect.ts';

/** The run that events come from. */
export interface EventContext {
  runId: string | undefined;
  topic: string | undefined;
  /** Whether its new reports are news: not when a topic is filled for the first time. */
  announcesNew: boolean;
}

/**
 * Only a topic's search makes a new report news, and only once the topic has had a successful run:
 * what the first one brings is the stock. Reading NLM's files is no news at all.
 */
export async function readEventContext(
  transaction: Transaction,
  runId: string | undefined,
): Promise<EventContext> {
  const none = { runId, topic: undefined, announcesNew: false };
  if (runId === undefined) return none;
  const run = await transaction.ingestRun.findUnique({
    where: { id: runId },
    select: {
      kind: true,
      topic: {
        select: {
          slug: true,
          runs: {
            where: { status: 'succeeded', kind: { not: 'files' } },
            take: 1,
            select: { id: true },
          },
        },
      },
    },
  });
  if (!run?.topic) return none;
  const { slug, runs } = run.topic;
  const announcesNew = run.kind !== 'files' && runs.length > 0;
  return { runId, topic: slug, announcesNew };
}
