import { listRejects } from '@touchstone/db';
import type { RejectListArguments } from '../arguments/define-rejects.ts';
import type { Context, Result } from '../chosen.ts';
import { alignColumns } from '../text/align-columns.ts';
import { sayWhen } from '../text/say-when.ts';
import { shortenId } from '../text/shorten-id.ts';

/** Beyond this nobody reads on; the oldest ones wait. */
const mostListed = 500;

/** The records that could not be read. */
export async function showRejects(
  { db }: Context,
  { run, all }: RejectListArguments,
): Promise<Result> {
  const rejects = await listRejects(db, { runId: run, resolved: all, limit: mostListed });
  const rows = rejects.map(({ id, pmid, createdAt, resolvedAt, reason }) => [
    shortenId(id),
    pmid ?? 'no PMID',
    sayWhen(createdAt),
    `${resolvedAt ? 'resolved. ' : ''}${reason}`,
  ]);
  const more = rejects.length === mostListed ? [`The newest ${mostListed} alone are listed.`] : [];
  return {
    summary: { rejects },
    lines: rejects.length === 0 ? ['None.'] : [...alignColumns(rows), ...more, '', next],
    succeeded: true,
  };
}

const next =
  'One as it came: npm run ingest -- rejects show ID. Try all again: npm run ingest -- rejects retry --all';
