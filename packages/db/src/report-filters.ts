import type { Design, Standing } from '@touchstone/evidence';
import { Prisma } from './generated/client.ts';
import { yearKey } from './year-key.ts';

export interface ReportFilters {
  /** Words, "a phrase", -without; or a PMID or DOI. */
  q?: string | undefined;
  design?: Design | undefined;
  standing?: Standing | undefined;
  year?: { from?: number | undefined; to?: number | undefined } | undefined;
  /** Only reports that a live link rests on, or only the others. */
  linked?: boolean | undefined;
}

/** The links of a row of `reports` that count. */
export const liveLinks = Prisma.sql`
  FROM evidence_links
  WHERE report_pmid = pmid AND status = 'accepted' AND reports.standing <> 'retracted'`;

/** The condition on `reports` that the filters make together. */
export function filterReports({ q, design, standing, year, linked }: ReportFilters): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (q) conditions.push(Prisma.sql`(search @@ ${searchQuery(q)} OR ${hasIdentifier(q)})`);
  if (design) conditions.push(Prisma.sql`design = ${design}`);
  if (standing) conditions.push(Prisma.sql`standing = ${standing}`);
  if (year?.from !== undefined) conditions.push(Prisma.sql`${yearKey} >= ${year.from}`);
  // An unknown year counts as 0, and is before no year.
  if (year?.to !== undefined) conditions.push(Prisma.sql`${yearKey} BETWEEN 1 AND ${year.to}`);
  if (linked === true) conditions.push(Prisma.sql`EXISTS (SELECT ${liveLinks})`);
  if (linked === false) conditions.push(Prisma.sql`NOT EXISTS (SELECT ${liveLinks})`);
  return Prisma.join(conditions, ' AND ');
}

/** The words that people type, stemmed as the stored text is. */
export function searchQuery(q: string): Prisma.Sql {
  return Prisma.sql`websearch_to_tsquery('english', ${q})`;
}

function hasIdentifier(q: string): Prisma.Sql {
  const identifier = q.trim().toLowerCase();
  return Prisma.sql`(pmid = ${identifier} OR lower(doi) = ${identifier})`;
}
