import type { RecordSlice } from '../parse/slice-records.ts';
import { cutRecords } from './cut-records.ts';
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

/** A file's records in groups of the given size, from a position on. */
export async function* readGroups(
  { path, document }: VerifiedFile,
  { from, size, signal }: { from: number; size: number; signal: AbortSignal },
): AsyncGenerator<RecordGroup> {
  const cutter = cutRecords(document);
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

  for await (const block of readText(path, signal)) {
    bytes = block.bytes;
    yield* take(cutter.push(block.text), size);
  }
  yield* take(cutter.end(), 1);
}
