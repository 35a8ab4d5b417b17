import { Prisma } from './generated/client.ts';
import { searchQuery } from './report-filters.ts';
import { yearKey } from './year-key.ts';

export const reportSorts = ['relevance', 'year', 'title', 'participants'] as const;
export type ReportSort = (typeof reportSorts)[number];

export interface SortOrder {
  /** The key that a page is cut by; never null. Each but relevance has an index that is its order. */
  key: Prisma.Sql;
  /** Its PostgreSQL type, to read a cursor's text back. */
  type: Prisma.Sql;
  direction: Prisma.Sql;
  /** Compares a later row's key with the last one seen. */
  after: Prisma.Sql;
}

const descending = { direction: Prisma.sql`DESC`, after: Prisma.sql`<` };
const ascending = { direction: Prisma.sql`ASC`, after: Prisma.sql`>` };

/** How a list of reports is sorted; reports that share a key follow each other by PMID. */
export function sortOrder(sort: ReportSort, q = ''): SortOrder {
  switch (sort) {
    case 'relevance':
      return {
        // Rounded, so that the text of a cursor stands for exactly the same number.
        key: Prisma.sql`round(ts_rank(search, ${searchQuery(q)})::numeric, 6)`,
        type: Prisma.sql`numeric`,
        ...descending,
      };
    case 'year':
      return {
        key: yearKey,
        type: Prisma.sql`int`,
        ...descending,
      };
    case 'participants':
      return {
        key: Prisma.sql`coalesce(participants, -1)`,
        type: Prisma.sql`int`,
        ...descending,
      };
    case 'title':
      // Cut, since an index takes no longer text.
      return { key: Prisma.sql`left(lower(title), 200)`, type: Prisma.sql`text`, ...ascending };
  }
}
