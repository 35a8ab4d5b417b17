import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import { type EvidenceLink, Prisma } from '../generated/client.ts';
import { columnName, rowsPerStatement, toColumns } from '../insert-rows.ts';

export interface LinkUpdate {
  before: EvidenceLink;
  /** The next revision. */
  after: EvidenceLink;
}

/**
 * Writes the next revisions of links, in few statements whatever their number.
 * @throws ConflictError where somebody was faster
 */
export async function updateLinks(
  transaction: Transaction,
  updates: readonly LinkUpdate[],
): Promise<void> {
  for (const group of inGroups(updates)) {
    const fields = changedFields(group);
    const columns = (row: 'l' | 'next') =>
      Prisma.raw(fields.map((field) => (row === 'l' ? '' : 'next.') + columnName(field)).join());
    const rows = toColumns(group.map(({ after }) => pick(after, ['id', ...fields])));
    const written = await transaction.$queryRaw`
      UPDATE evidence_links AS l SET (${columns('l')}) = ROW(${columns('next')})
      FROM jsonb_populate_recordset(NULL::evidence_links, ${rows}::jsonb) AS next
      WHERE l.id = next.id AND l.revision = next.revision - 1
      RETURNING l.id`;
    const ids = new Set(rowsSchema.parse(written).map(({ id }) => id));
    const missed = group.find(({ after }) => !ids.has(after.id));
    if (missed) await refuseOvertaken(transaction, missed.before);
  }
}

const rowsSchema = z.array(z.object({ id: z.string() }));

/**
 * A scope that one link leaves may be another's next: which of two rows one statement writes first is
 * not to be known, so that these two are written by two statements.
 */
function inGroups(updates: readonly LinkUpdate[]): LinkUpdate[][] {
  const groups: LinkUpdate[][] = [];
  let left = new Set<string>();
  for (const update of updates) {
    const group = groups.at(-1);
    const waits = left.has(scopeOf(update.after));
    if (!group || waits || group.length >= rowsPerStatement) {
      groups.push([update]);
      left = new Set();
    } else {
      group.push(update);
    }
    if (scopeOf(update.before) !== scopeOf(update.after)) left.add(scopeOf(update.before));
  }
  return groups;
}

/** What no two accepted links share. */
function scopeOf({
  claimId,
  reportPmid,
  comparator,
  outcome,
  timePoint,
  label,
  status,
}: EvidenceLink) {
  return JSON.stringify([claimId, reportPmid, comparator, outcome, timePoint, label, status]);
}

function changedFields(updates: readonly LinkUpdate[]): (keyof EvidenceLink)[] {
  return Object.values(Prisma.EvidenceLinkScalarFieldEnum).filter((field) =>
    updates.some(({ before, after }) => !isDeepStrictEqual(before[field], after[field])),
  );
}

function pick(link: EvidenceLink, fields: readonly (keyof EvidenceLink)[]) {
  return Object.fromEntries(fields.map((field) => [field, link[field]]));
}

async function refuseOvertaken(
  transaction: Transaction,
  { id, revision: expected }: EvidenceLink,
): Promise<never> {
  const { revision } = await transaction.evidenceLink.findUniqueOrThrow({ where: { id } });
  throw new ConflictError({ type: 'evidence-link', id, revision, expected });
}
