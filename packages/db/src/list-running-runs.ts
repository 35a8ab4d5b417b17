import type { RunInProgress } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { toIngestFile } from './file-row.ts';
import { runInclude, toRunView } from './run-row.ts';

/** The runs that are under way, with what their progress is measured by. */
export async function listRunningRuns(db: Db): Promise<RunInProgress[]> {
  const rows = await db.ingestRun.findMany({
    where: { status: 'running' },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    include: { ...runInclude, files: { orderBy: { rank: 'asc' } } },
  });
  return rows.map((row) => ({
    ...toRunView(row),
    expected: row.expected,
    files: row.files.map(toIngestFile),
  }));
}
