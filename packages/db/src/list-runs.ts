import type { RunView } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { runInclude, toRunView } from './run-row.ts';

/** Runs, newest first; `before` takes the `startedAt` of the last one seen. */
export async function listRuns(
  db: Db,
  { limit, before }: { limit: number; before?: string | undefined },
): Promise<RunView[]> {
  const rows = await db.ingestRun.findMany({
    where: before ? { startedAt: { lt: new Date(before) } } : {},
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: runInclude,
  });
  return rows.map(toRunView);
}
