import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type EmscriptenOptions = Parameters<NodeFS['init']>[1];
type PreRun = NonNullable<EmscriptenOptions['preRun']>[number];

/**
 * The disk under the embedded database, with a working fsync.
 *
 * PGlite's own file system implements none: even with `fsync = on` nothing is forced to the disk,
 * and a power cut can lose what was committed. Emscripten calls `stream_ops.fsync` where a file
 * system has it, so adding it there makes every commit reach the disk.
 *
 * @param onSync called after each sync; a test counts the calls, so that an upgrade of PGlite
 *   cannot quietly lose them.
 */
export class DurableNodeFS extends NodeFS {
  readonly #onSync: () => void;

  constructor(folder: string, onSync: () => void = () => undefined) {
    super(folder);
    this.#onSync = onSync;
  }

  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args);
    const addSync: PreRun = (module) => {
      fileOperations(module).fsync = (stream) => {
        fsyncSync(stream.nfd);
        this.#onSync();
        return 0;
      };
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] },
    };
  }
}

interface FileOperations {
  /** `nfd` is the stream's file descriptor in Node. */
  fsync?: (stream: { nfd: number }) => number;
}

/** PGlite's types leave NODEFS out, so its presence is checked: without it no commit is durable. */
function fileOperations(module: object): FileOperations {
  if ('NODEFS' in module && hasStreamOps(module.NODEFS)) return module.NODEFS.stream_ops;
  throw new Error(
    'This version of @electric-sql/pglite has no NODEFS.stream_ops, so commits would not reach ' +
      'the disk. Use the version that package-lock.json names.',
  );
}

function hasStreamOps(value: unknown): value is { stream_ops: FileOperations } {
  return typeof value === 'object' && value !== null && 'stream_ops' in value;
}
