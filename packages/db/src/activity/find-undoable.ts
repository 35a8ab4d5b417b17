import { z } from 'zod';
import type { Transaction } from '../connect.ts';
import { reverters } from './reverters.ts';

const rowsSchema = z.array(z.object({ batch: z.string() }));

/**
 * Which of the batches can be taken back: each of their objects is of a type that can be put back, and
 * nothing was done to it since. What was taken back already has the taking back for its latest. A new
 * text goes only while nothing was done to anything in it.
 */
export async function findUndoable(
  db: Transaction,
  batches: readonly string[],
): Promise<Set<string>> {
  if (batches.length === 0) return new Set();
  const rows = await db.$queryRaw`
    SELECT a.batch FROM activities a
    WHERE a.batch = ANY(${[...new Set(batches)]}::text[])
    GROUP BY a.batch
    HAVING bool_and(a.object_type = ANY(${Object.keys(reverters)}::text[]))
      AND bool_and(NOT EXISTS (
        SELECT 1 FROM activities later
        WHERE later.object_type = a.object_type AND later.object_id = a.object_id
          AND later.batch IS DISTINCT FROM a.batch AND (later.at, later.id) > (a.at, a.id)
      ))
      AND bool_and(NOT (a.object_type = 'document' AND a.before IS NULL AND EXISTS (
        SELECT 1 FROM activities later
        WHERE later.document_slug = a.object_id
          AND later.batch IS DISTINCT FROM a.batch AND (later.at, later.id) > (a.at, a.id)
      )))`;
  return new Set(rowsSchema.parse(rows).map(({ batch }) => batch));
}
