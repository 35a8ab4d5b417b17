import type { ReportPage } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { Prisma } from './generated/client.ts';
import { briefSelect, toBrief } from './report-brief.ts';
import { decodeCursor, encodeCursor } from './report-cursor.ts';
import { filterReports, liveLinks, type ReportFilters } from './report-filters.ts';
import { type ReportSort, type SortOrder, sortOrder } from './report-sort.ts';
import { yearKey } from './year-key.ts';

export interface ReportQuery extends ReportFilters {
  /** By default relevance where words are given, else the newest first. */
  sort?: ReportSort | undefined;
  limit: number;
  cursor?: string | undefined;
}

/**
 * One page of reports. Pages are cut by key, not by offset, so that reports which arrive meanwhile
 * neither repeat nor hide a line.
 * @throws InvalidCursorError
 */
export async function listReports(db: Db, query: ReportQuery): Promise<ReportPage> {
  const sort = query.sort ?? (query.q ? 'relevance' : 'year');
  const order = sortOrder(sort, query.q);
  const where = filterReports(query);
  const source = sort === 'relevance' ? newestMatches(where) : Prisma.sql`reports WHERE ${where}`;
  const after = query.cursor ? isAfter(order, decodeCursor(query.cursor, sort)) : Prisma.sql`true`;
  const [count] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total
    FROM (SELECT FROM reports WHERE ${where} LIMIT ${mostCounted + 1}) AS matches`;
  const page = await db.$queryRaw<{ pmid: string; key: string; links: number }[]>`
    SELECT pmid, (${order.key})::text AS key, (SELECT count(*)::int ${liveLinks}) AS links
    FROM ${source} AND ${after}
    ORDER BY ${order.key} ${order.direction}, pmid LIMIT ${query.limit + 1}`;
  const shown = page.slice(0, query.limit);
  const last = page.length > query.limit ? shown.at(-1) : undefined;
  const total = count?.total ?? 0;
  return {
    total: Math.min(total, mostCounted),
    hasMore: total > mostCounted,
    reports: await readBriefs(db, shown),
    nextCursor: last && encodeCursor({ sort, key: last.key, pmid: last.pmid }),
  };
}

/** Counting on would read every row of a large database to say what nobody reads to the end. */
const mostCounted = 10_000;

/** A rank needs the whole text of a match, so that a common word would cost seconds. */
const mostRanked = 5_000;

/** The matches that are ranked: all of them, or the newest where there are very many. */
function newestMatches(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT pmid, search, standing FROM reports WHERE ${where}
    ORDER BY ${yearKey} DESC, pmid LIMIT ${mostRanked}) AS reports WHERE true`;
}

/** The bare comparison of keys comes first, for it is what an index can begin at. */
function isAfter({ key, type, after }: SortOrder, last: { key: string; pmid: string }): Prisma.Sql {
  const lastKey = Prisma.sql`${last.key}::text::${type}`;
  return Prisma.sql`(${key} ${after}= ${lastKey} AND (${key} ${after} ${lastKey} OR pmid > ${last.pmid}))`;
}

async function readBriefs(db: Db, page: readonly { pmid: string; links: number }[]) {
  const rows = await db.report.findMany({
    where: { pmid: { in: page.map(({ pmid }) => pmid) } },
    select: briefSelect,
  });
  const byPmid = new Map(rows.map((row) => [row.pmid, toBrief(row)]));
  return page.flatMap(({ pmid, links }) => {
    const brief = byPmid.get(pmid);
    return brief ? { ...brief, links } : [];
  });
}
