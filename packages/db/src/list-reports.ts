import type { ReportPage } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { Prisma } from './generated/client.ts';
import { briefSelect, toBrief } from './report-brief.ts';
import { decodeCursor, encodeCursor } from './report-cursor.ts';
import { filterReports, liveLinks, type ReportFilters } from './report-filters.ts';
import { type ReportSort, type SortOrder, sortOrder } from './report-sort.ts';

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
  const after = query.cursor ? isAfter(order, decodeCursor(query.cursor, sort)) : Prisma.sql`true`;
  const [count] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM reports WHERE ${where}`;
  const page = await db.$queryRaw<{ pmid: string; key: string; links: number }[]>`
    SELECT pmid, (${order.key})::text AS key, (SELECT count(*)::int ${liveLinks}) AS links
    FROM reports WHERE ${where} AND ${after}
    ORDER BY ${order.key} ${order.direction}, pmid LIMIT ${query.limit + 1}`;
  const shown = page.slice(0, query.limit);
  const last = page.length > query.limit ? shown.at(-1) : undefined;
  return {
    total: count?.total ?? 0,
    reports: await readBriefs(db, shown),
    nextCursor: last && encodeCursor({ sort, key: last.key, pmid: last.pmid }),
  };
}

function isAfter({ key, type, after }: SortOrder, last: { key: string; pmid: string }): Prisma.Sql {
  const lastKey = Prisma.sql`${last.key}::text::${type}`;
  return Prisma.sql`(${key} ${after} ${lastKey} OR (${key} = ${lastKey} AND pmid > ${last.pmid}))`;
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
