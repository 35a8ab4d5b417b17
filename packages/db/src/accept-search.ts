import { randomUUID } from 'node:crypto';
import type { Actor } from '@touchstone/evidence';
import { requirePermission } from './access/require-permission.ts';
import { logActivity } from './activity/log-activity.ts';
import { latestCredible } from './clock-slack.ts';
import type { Db } from './connect.ts';
import { NothingToAcceptError } from './nothing-to-accept-error.ts';

/** What an operator has accepted of a search. */
export interface Acceptance {
  query: string;
  queryTranslation?: string | undefined;
  /** The objections, word for word. */
  objections: string[];
  searchCount: number;
  /** ISO instant. */
  acceptedAt: string;
  acceptedBy: string;
}

/**
 * Accepts what the topic's last run objected to, so that the next one goes on. Of a search that was
 * changed since, nothing can be accepted. @throws AccessError, NothingToAcceptError
 */
export async function acceptSearch(
  db: Db,
  { topic, by, now = new Date() }: { topic: string; by: Actor; now?: Date },
): Promise<Acceptance> {
  requirePermission(by, 'edit-topics');
  return db.$transaction(async (transaction) => {
    const run = await transaction.ingestRun.findFirst({
      where: {
        ...{ topicSlug: topic, kind: { in: ['full', 'incremental'] } },
        startedAt: { lte: latestCredible(now) },
      },
      orderBy: [{ startedAt: 'desc' }, { finishedAt: 'desc' }],
      include: { topic: { select: { query: true } } },
    });
    if (!run || run.objections.length === 0 || run.query !== run.topic?.query) {
      throw new NothingToAcceptError(topic);
    }
    const { query, queryTranslation, objections } = run;
    const accepted = { query, objections, queryTranslation, searchCount: run.searchCount ?? 0 };
    const at = { acceptedAt: now, acceptedBy: by.name };
    await transaction.searchAcceptance.create({
      data: { id: randomUUID(), topicSlug: topic, ...accepted, ...at },
    });
    const change = { action: 'accept-search', objectType: 'topic', objectId: topic } as const;
    await logActivity(transaction, [{ ...change, after: accepted }], { by, now });
    return {
      ...accepted,
      queryTranslation: queryTranslation ?? undefined,
      acceptedAt: now.toISOString(),
      acceptedBy: by.name,
    };
  });
}
