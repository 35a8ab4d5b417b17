import type { VersionSummary } from '@touchstone/evidence';
import { z } from 'zod';
import { type NameOf, readPersonNames } from '../access/read-person-names.ts';
import type { Db, Transaction } from '../connect.ts';

/** The versions of a document's text, newest first; none where there is no such document. */
export async function listVersions(db: Db, slug: string): Promise<VersionSummary[]> {
  const rows = await db.documentVersion.findMany({
    where: { documentSlug: slug },
    orderBy: { number: 'desc' },
    select: summarySelect,
  });
  return toSummaries(db, rows);
}

/** What a version in one line needs, for Prisma's `select`. */
export const summarySelect = {
  id: true,
  number: true,
  createdAt: true,
  createdBy: true,
  note: true,
  _count: { select: { anchors: true } },
} as const;

export interface SummaryRow {
  id: string;
  number: number;
  createdAt: Date;
  createdBy: string;
  note: string | null;
  _count: { anchors: number };
}

export async function toSummaries(db: Transaction, rows: readonly SummaryRow[]) {
  const nameOf = await readPersonNames(
    db,
    rows.map(({ createdBy }) => createdBy),
  );
  const lost = await readLost(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toSummary(row, { nameOf, lost }));
}

const lostSchema = z.object({ weak: z.number().default(0), orphaned: z.number().default(0) });
type Lost = z.infer<typeof lostSchema>;

function toSummary(
  row: SummaryRow,
  { nameOf, lost }: { nameOf: NameOf; lost: ReadonlyMap<string, Lost> },
): VersionSummary {
  return {
    number: row.number,
    createdAt: row.createdAt.toISOString(),
    createdBy: nameOf(row.createdBy),
    note: row.note ?? undefined,
    anchored: row._count.anchors,
    ...(lost.get(row.id) ?? { weak: 0, orphaned: 0 }),
  };
}

/** What became of the claims when a version was saved is in its history. */
async function readLost(db: Transaction, ids: readonly string[]): Promise<Map<string, Lost>> {
  const activities = await db.activity.findMany({
    where: { objectType: 'document-version', objectId: { in: [...ids] } },
    select: { objectId: true, after: true },
  });
  return new Map(
    activities.map(({ objectId, after }) => [objectId, lostSchema.parse(after ?? {})]),
  );
}
