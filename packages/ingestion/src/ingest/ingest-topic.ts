import { type Db, listLinkedPmids } from '@touchstone/db';
import type { RunView } from '@touchstone/evidence';
import { search } from '../eutils/search.ts';
import type { IngestOptions } from './ingest-options.ts';
import { runIngest } from './run-ingest.ts';

/**
 * Runs a topic's search and brings every record that it finds into the database, and every report
 * that a claim rests on, found or not. Safe to repeat and to interrupt.
 */
export function ingestTopic(
  db: Db,
  topic: { slug: string; query: string },
  options: IngestOptions,
): Promise<RunView> {
  const { eutils, now = () => new Date() } = options;
  return runIngest(db, {
    ...options,
    topic: topic.slug,
    find: async () => {
      const result = await search(eutils, topic.query, now());
      const linked = await listLinkedPmids(db, topic.slug);
      const wanted = [...new Set([...result.pmids, ...linked])];
      const warnings = [...result.warnings, ...emptySearch(result.pmids.length)];
      return { ...result, found: result.pmids, wanted, warnings };
    },
  });
}

function emptySearch(found: number): string[] {
  return found === 0
    ? ['The search finds nothing at PubMed; only linked reports were fetched.']
    : [];
}
