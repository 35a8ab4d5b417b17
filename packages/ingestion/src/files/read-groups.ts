import { createHash } from 'node:crypto';
import type { RecordSlice } from '../parse/slice-records.ts';
import { cutRecords } from './cut-records.ts';
import { DamagedFileError } from './damaged-file-error.ts';
import { readStamp } from './read-stamp.ts';
import { readText } from './read-text.ts';
import type { VerifiedFile } from './verify-file.ts';

/** Records that stand together in a file. */
export interface RecordGroup {
  slices: RecordSlice[];
  /** The element behind the last of them, counted below the root. */
  position: number;
  /** So many bytes of the file on disk have been read for them. */
  bytes: number;
}

/**
 * A file's records in groups of the given size, from a position on. Throws DamagedFileError, also
 * where it is no longer the file that was verified: it may be written over while it is read.
 */
export async function* readGroups(
  { path, md5, stamp, document }: VerifiedFile,
  { from, size, signal }: { from: number; size: number; signal: AbortSignal },
): AsyncGenerator<RecordGroup> {
  const cutter = cutRecords(document);
  const hash = createHash('md5');
  let waiting: RecordSlice[] = [];
  let position = 0;
  let bytes = 0;

  function* take(slices: RecordSlice[], atLeast: number): Generator<RecordGroup> {
    const passed = Math.min(slices.length, Math.max(0, from - position - waiting.length));
    position += passed;
    waiting.push(...slices.slice(passed));
    while (waiting.length >= atLeast && waiting.length > 0) {
      const group = waiting.slice(0, size);
      waiting = waiting.slice(size);
      position += group.length;
      yield { slices: group, position, bytes };
    }
  }

  for await (const block of readText(path, { signal, hash })) {
    if ((await readStamp(path)) !== stamp) refuseChanged();
    bytes = block.bytes;
    yield* take(cutter.push(block.text), size);
  }
  if (hash.digest('hex') !== md5) refuseChanged();
  yield* take(cutter.end(), 1);
}

function refuseChanged(): never {
  throw new DamagedFileError(
    'It was changed while it was read. Give it again once nothing writes to it any more.',
  );
}
