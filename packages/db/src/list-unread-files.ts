import type { Transaction } from './connect.ts';
import { type FileFilter, fileFilterSchema, isSameFilter } from './file-filter.ts';
import type { PlannedFile } from './plan-files.ts';

/**
 * Of the files those that no run has read to the end with this filter, by path, size and checksum.
 * What a topic's search returns changes, so that its files are new each time.
 */
export async function listUnreadFiles(
  transaction: Transaction,
  { files, filter, except }: { files: readonly PlannedFile[]; filter: FileFilter; except?: string },
): Promise<readonly PlannedFile[]> {
  if (filter.topic !== undefined) return files;
  const read = await transaction.ingestFile.findMany({
    where: {
      path: { in: files.map(({ path }) => path) },
      status: 'finished',
      ...(except === undefined ? {} : { runId: { not: except } }),
    },
    select: { path: true, bytes: true, md5: true, run: { select: { filter: true } } },
  });
  const known = new Set(
    read
      .filter(({ run }) => isSameFilter(fileFilterSchema.parse(run.filter ?? {}), filter))
      .map(({ path, bytes, md5 }) => `${md5} ${bytes} ${path}`),
  );
  return files.filter(({ path, bytes, md5 }) => !known.has(`${md5} ${bytes} ${path}`));
}
