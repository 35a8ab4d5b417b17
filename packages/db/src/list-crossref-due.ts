import type { Pmid } from '@touchstone/evidence';
import { z } from 'zod';
import { latestCredible } from './clock-slack.ts';
import type { Db } from './connect.ts';

/** A report whose standing Crossref may be asked about. */
export interface CrossrefDue {
  pmid: Pmid;
  doi: string;
  /** Whether a claim rests on it. */
  linked: boolean;
}

/** Less than a day, so that a run at the same hour each day does not leave out every other day. */
const restMs = 20 * 60 * 60_000;

const dueSchema = z.array(z.object({ pmid: z.string(), doi: z.string(), linked: z.boolean() }));

/**
 * Whom to ask Crossref about in a topic's run: every report with a DOI that the topic's documents rest
 * on, and of the topic's other reports so many whose last answer is the oldest; none twice a day.
 */
export async function listCrossrefDue(
  db: Db,
  { topic, others, now }: { topic: string; others: number; now: Date },
): Promise<CrossrefDue[]> {
  const before = new Date(now.getTime() - restMs);
  // An answer from the future was given under a wrong clock.
  const latest = latestCredible(now);
  return dueSchema.parse(
    await db.$queryRaw`
      WITH linked AS (
        SELECT DISTINCT links.report_pmid AS pmid
        FROM evidence_links AS links
        JOIN claims ON claims.id = links.claim_id
        JOIN document_topics AS topics ON topics.document_slug = claims.document_slug
        WHERE topics.topic_slug = ${topic} AND links.status IN ('proposed', 'accepted')
      ),
      others AS (
        SELECT reports.pmid
        FROM topic_members AS members
        JOIN reports ON reports.pmid = members.pmid
        WHERE members.topic_slug = ${topic} AND reports.doi IS NOT NULL
          AND (reports.crossref_checked_at IS NULL
            OR reports.crossref_checked_at NOT BETWEEN ${before} AND ${latest})
          AND members.pmid NOT IN (SELECT pmid FROM linked)
        ORDER BY reports.crossref_checked_at NULLS FIRST, reports.pmid
        LIMIT ${others}
      )
      SELECT reports.pmid, reports.doi, linked.pmid IS NOT NULL AS linked
      FROM reports
      LEFT JOIN linked ON linked.pmid = reports.pmid
      WHERE (linked.pmid IS NOT NULL OR reports.pmid IN (SELECT pmid FROM others))
        AND reports.doi IS NOT NULL
        AND (reports.crossref_checked_at IS NULL
          OR reports.crossref_checked_at NOT BETWEEN ${before} AND ${latest})
      ORDER BY linked.pmid IS NULL, reports.crossref_checked_at NULLS FIRST, reports.pmid`,
  );
}
