import { createHash } from 'node:crypto';
import { z } from 'zod';
import { latestCredible } from './clock-slack.ts';
import type { Db } from './connect.ts';

/** Crossref is asked about a linked report in every run of its topic; so long it may fail to answer. */
export const uncheckedAfterDays = 7;

/** Under what Crossref's limit is kept; that a turn was taken shows that Crossref is asked at all. */
const crossrefCaller = createHash('sha256').update('crossref').digest('hex');

const countSchema = z.tuple([z.object({ count: z.int() })]);

/**
 * How many reports that claims rest on Crossref has told nothing about for a week, though their topic
 * was ingested and Crossref was asked within it. None where Crossref is not asked.
 */
export async function countUnchecked(db: Db, { now }: { now: Date }): Promise<number> {
  const since = new Date(now.getTime() - uncheckedAfterDays * 86_400_000);
  const latest = latestCredible(now);
  const [{ count }] = countSchema.parse(
    await db.$queryRaw`
      SELECT count(DISTINCT reports.pmid)::int AS count
      FROM reports
      JOIN evidence_links AS links ON links.report_pmid = reports.pmid
      JOIN claims ON claims.id = links.claim_id
      JOIN document_topics AS topics ON topics.document_slug = claims.document_slug
      WHERE links.status IN ('proposed', 'accepted') AND reports.doi IS NOT NULL
        AND links.created_at < ${since}
        AND (reports.crossref_checked_at IS NULL
          OR reports.crossref_checked_at NOT BETWEEN ${since} AND ${latest})
        AND EXISTS (SELECT FROM rate_limits
          WHERE id LIKE ${`% ${crossrefCaller}`} AND next_at > ${since})
        AND EXISTS (SELECT FROM ingest_runs AS runs
          WHERE runs.topic_slug = topics.topic_slug AND runs.status = 'succeeded'
            AND runs.started_at BETWEEN ${since} AND ${latest})`,
  );
  return count;
}
