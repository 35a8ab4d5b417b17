import type { ClaimedFile } from './claim-file.ts';
import type { Db, Transaction } from './connect.ts';
import { FileLostError } from './file-lost-error.ts';
import type { Prisma } from './generated/client.ts';

/** Writes to a file's row, which nobody else can claim meanwhile. @throws FileLostError */
export async function updateHeldFile(
  db: Db | Transaction,
  { id, worker }: Pick<ClaimedFile, 'id' | 'worker'>,
  data: Prisma.IngestFileUpdateManyMutationInput,
): Promise<void> {
  const { count } = await db.ingestFile.updateMany({
    where: { id, worker, status: 'running' },
    data,
  });
  if (count === 0) throw new FileLostError();
}
