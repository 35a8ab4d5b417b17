import { countStored, type Db, listLinkedPmids, readTopicHistory } from '@touchstone/db';
import { chooseScope } from './choose-scope.ts';
import { findInTopic } from './find-in-topic.ts';
import type { TopicOptions } from './ingest-topic.ts';

/** What a run of a topic would fetch. */
export interface TopicPreview {
  topic: string;
  kind: 'full' | 'incremental';
  /** ISO days of an incremental run, both included. */
  windowFrom?: string | undefined;
  windowTo?: string | undefined;
  /** How many records the whole search counts. */
  searchCount: number;
  /** How many it finds in the window; none where it is objected to. */
  found: number;
  /** How many of those are not stored yet. */
  unknown: number;
  /** Reports that claims rest on; they are fetched in any case. */
  linked: number;
  queryTranslation?: string | undefined;
  objections: string[];
  warnings: string[];
}

/** Searches as the next run of a topic would and writes nothing. Throws an EutilsError. */
export async function previewTopic(
  db: Db,
  topic: { slug: string; query: string },
  options: Pick<TopicOptions, 'eutils' | 'now' | 'full' | 'since' | 'until'>,
): Promise<TopicPreview> {
  const { eutils, now = () => new Date() } = options;
  const history = await readTopicHistory(db, topic, now());
  const scope = chooseScope(history, options, now());
  const findings = await findInTopic(db, { eutils, topic, history, scope, now: now() });
  const { found, searchCount = 0, queryTranslation, objections, warnings } = findings;
  return {
    topic: topic.slug,
    kind: scope.kind,
    windowFrom: scope.window?.from,
    windowTo: scope.window?.to,
    searchCount,
    found: found.length,
    unknown: found.length - (await countStored(db, found)),
    linked: (await listLinkedPmids(db, topic.slug)).length,
    queryTranslation,
    objections,
    warnings,
  };
}
