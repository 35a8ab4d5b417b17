import type { Db } from './connect.ts';
import type { PlannedFile } from './plan-files.ts';

/** When a file of that path and size was last read to its end, by path. */
export async function findReadFiles(
  db: Db,
  files: readonly PlannedFile[],
): Promise<ReadonlyMap<string, Date>> {
  const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const read = await db.ingestFile.findMany({
    where: { path: { in: [...sizes.keys()] }, status: 'finished', finishedAt: { not: null } },
    orderBy: { finishedAt: 'asc' },
    select: { path: true, bytes: true, finishedAt: true },
  });
  return new Map(
    read.flatMap(({ path, bytes, finishedAt }) =>
      finishedAt && sizes.get(path) === Number(bytes) ? [[path, finishedAt] as const] : [],
    ),
  );
}
