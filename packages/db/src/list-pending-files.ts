import type { Db } from './connect.ts';

/** Where the files of a run stand that nobody has read yet, the earliest first. */
export async function listPendingFiles(db: Db, runId: string): Promise<string[]> {
  const files = await db.ingestFile.findMany({
    where: { runId, status: 'pending' },
    orderBy: [{ rank: 'asc' }, { path: 'asc' }],
    select: { path: true },
  });
  return files.map(({ path }) => path);
}
