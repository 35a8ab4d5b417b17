import type { QueueKind } from '@touchstone/evidence';
import { Prisma } from '../generated/client.ts';
import { waitingClaims } from './waiting-claims.ts';
import { waitingLinks } from './waiting-links.ts';
import { waitingQuotes } from './waiting-quotes.ts';
import { waitingTasks } from './waiting-tasks.ts';
import { waitingTrays } from './waiting-trays.ts';

export interface QueueFilter {
  kinds?: readonly QueueKind[] | undefined;
  /** Slug of a document. */
  document?: string | undefined;
  /** Id of a claim. */
  claim?: string | undefined;
}

interface Waiting extends QueueFilter {
  /** Id of whoever it waits for. */
  me: string;
  now: Date;
}

/** Everything that waits for somebody, one row for each thing; `id` is unique in all of it. */
export function waiting({ me, now, kinds, document, claim }: Waiting): Prisma.Sql {
  const all = [
    waitingLinks(me, now),
    waitingTasks,
    waitingQuotes,
    waitingClaims(me, now),
    waitingTrays,
  ];
  const wanted = [
    kinds && Prisma.sql`u.kind = ANY(${[...kinds]}::text[])`,
    document !== undefined && Prisma.sql`u.document_slug = ${document}`,
    claim !== undefined && Prisma.sql`u.claim_id = ${claim}`,
  ].filter((condition) => condition instanceof Prisma.Sql);
  const where =
    wanted.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(wanted, ' AND ')}`;
  return Prisma.sql`
    SELECT u.*, (u.kind || ':' || u.object_id) COLLATE "C" AS id
    FROM (${Prisma.join(all, ' UNION ALL ')}) u ${where}`;
}
