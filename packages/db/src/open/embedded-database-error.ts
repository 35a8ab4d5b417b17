import { statfsSync } from 'node:fs';

/** Below this much free space, a failure of the database is put down to the disk, in bytes. */
const littleSpace = 64 * 1024 * 1024;

/** The embedded database could not be opened, or stopped; what was committed is on the disk. */
export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError';

  constructor(folder: string, cause: unknown) {
    const free = freeBytes(folder);
    const isFull = free < littleSpace || /no space left/i.test(wordsOf(cause));
    super(
      isFull
        ? `The disk that holds ${folder} is full (${Math.floor(free / 1e6)} MB are free), so the ` +
            'embedded database stopped. Nothing committed is lost. Make room and start again.'
        : `The embedded database in ${folder} stopped: ${wordsOf(cause)}. Nothing committed is ` +
            'lost. Start again; where that fails too, set DATA_DIR to another folder.',
      { cause },
    );
  }
}

/** Emscripten throws objects that are no errors and hold a number alone. */
function wordsOf(cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  if (typeof cause === 'string') return cause;
  return `${JSON.stringify(cause)}`;
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
