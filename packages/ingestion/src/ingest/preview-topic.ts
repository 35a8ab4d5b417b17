import { countStored, type Db, listLinkedPmids } from '@touchstone/db';
import { chooseNext } from './choose-next.ts';
import { findInTopic } from './find-in-topic.ts';
import type { TopicOptions } from './ingest-topic.ts';

/** What a run of a topic would fetch. */
export interface TopicPreview {
  topic: string;
  kind: 'full' | 'incremental';
  /** ISO days of an incremental run, both included. */
  windowFrom?: string | undefined;
  windowTo?: string | undefined;
  /** A run that was cut short and is gone on with first: when it began, and what it lacks. */
  resumes?: { startedAt: string; left: number } | undefined;
  /** How many records the whole search counts. */
  searchCount: number;
  /** How many it finds in the window; none where it is objected to. */
  found: number;
  /** How many would be fetched: those, linked reports, what did not come before, what has left. */
  wanted: number;
  /** How many of those are not stored yet. */
  unknown: number;
  /** How many reports that claims rest on are fetched in any case. */
  linked: number;
  queryTranslation?: string | undefined;
  objections: string[];
  warnings: string[];
}

interface TopicSearch {
  slug: string;
  query: string;
}

/**
 * Searches as the next run of a topic would and writes nothing; of one that was cut short it says
 * what is left of it. Throws an EutilsError.
 */
export async function previewTopic(
  db: Db,
  topic: TopicSearch,
  options: Pick<TopicOptions, 'eutils' | 'now' | 'full' | 'since' | 'until'>,
): Promise<TopicPreview> {
  const { eutils, now = () => new Date() } = options;
  const { resumed, history, scope } = await chooseNext(db, topic, { ...options, now: now() });
  const about = { eutils, topic, history, now: now() };
  const findings = scope && (await findInTopic(db, { ...about, scope }));
  const wanted = [...new Set([...(resumed?.left ?? []), ...(findings?.wanted ?? [])])];
  return {
    topic: topic.slug,
    kind: scope?.kind ?? resumed?.kind ?? 'full',
    windowFrom: scope ? scope.window?.from : resumed?.windowFrom,
    windowTo: scope ? scope.window?.to : resumed?.windowTo,
    resumes: resumed && { startedAt: resumed.startedAt.toISOString(), left: resumed.left.length },
    searchCount: (findings ?? resumed)?.searchCount ?? 0,
    found: findings?.found.length ?? resumed?.found ?? 0,
    wanted: wanted.length,
    unknown: wanted.length - (await countStored(db, wanted)),
    linked: (await listLinkedPmids(db, topic.slug)).length,
    queryTranslation: (findings ?? resumed)?.queryTranslation,
    objections: findings?.objections ?? [],
    warnings: findings?.warnings ?? [],
  };
}
