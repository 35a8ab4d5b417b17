import type { ClaimedFile } from './claim-file.ts';
import type { Db } from './connect.ts';
import { updateHeldFile } from './held-file.ts';

/**
 * Notes the checksum under which a file is read. One that is not the file that was begun with is
 * read from its start. @throws FileLostError
 */
export async function noteVerifiedFile(
  db: Db,
  file: ClaimedFile,
  { md5, now }: { md5: string; now: Date },
): Promise<ClaimedFile> {
  const position = file.md5 === md5 ? file.position : 0;
  const counts = position === 0 ? { records: 0, kept: 0, deleted: 0 } : {};
  await updateHeldFile(db, file, { md5, position, ...counts, heartbeatAt: now });
  return { ...file, md5, position };
}
