import { listRejects } from '@touchstone/db';
import type { RunView } from '@touchstone/evidence';
import { retryRejects } from '../../ingest/retry-rejects.ts';
import type { Context, Result } from '../chosen.ts';
import { count } from '../text/say-when.ts';
import { findReject } from './find-reject.ts';
import { withEutils } from './with-eutils.ts';

/** More than these are for another time. */
const mostRetried = 10_000;

/** Tries rejects again; succeeds where none is left. */
export async function retry(context: Context, chosen: 'all' | string[]): Promise<Result> {
  const { db, signal, now, reporter } = context;
  const ids = await listIds(context, chosen);
  const { resolved, left, asked, run } = await withEutils(context, (eutils) =>
    retryRejects(db, ids, { eutils, signal, now, onProgress: reporter.show }),
  );
  return {
    summary: { resolved, left, asked, error: run?.error ?? null },
    lines: [
      `${count(resolved.length, 'record')} could be read, ${left.length} could not.`,
      ...advise(left.length, run),
    ],
    succeeded: left.length === 0,
  };
}

async function listIds({ db }: Context, chosen: 'all' | string[]): Promise<string[]> {
  if (chosen === 'all') {
    return (await listRejects(db, { limit: mostRetried })).map(({ id }) => id);
  }
  const found = await Promise.all(chosen.map((id) => findReject(db, id)));
  return [...new Set(found.map(({ id }) => id))];
}

function advise(left: number, run: RunView | undefined): string[] {
  if (left === 0) return [];
  if (run?.error) return [run.error];
  return ['They are kept. See what is wrong with one: npm run ingest -- rejects show ID'];
}
