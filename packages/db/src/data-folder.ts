import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

/** Longest path that a unix socket may have on macOS, less the terminating zero; Linux allows 107. */
const longestSocketPath = 103;

/** Where things stand inside a data folder (`.data` unless DATA_DIR says otherwise). */
export interface DataFolder {
  root: string;
  /** The embedded database's files. */
  postgres: string;
  /** Folder of the socket `.s.PGSQL.5432`, as PostgreSQL's clients name it. */
  socketFolder: string;
  socket: string;
  /** Locked by the process that serves the folder, for as long as it lives. */
  lock: string;
  /** Says which process that is. */
  holder: string;
}

export function dataFolder(dataDir: string): DataFolder {
  const root = resolve(dataDir);
  const socketFolder = shortEnough(join(root, 'socket')) ?? socketFolderInTmp(root);
  return {
    root,
    postgres: join(root, 'postgres'),
    socketFolder,
    socket: socketIn(socketFolder),
    lock: join(root, 'holder.sqlite'),
    holder: join(root, 'holder.json'),
  };
}

function socketIn(folder: string): string {
  return join(folder, '.s.PGSQL.5432');
}

function shortEnough(folder: string): string | undefined {
  return Buffer.byteLength(socketIn(folder)) <= longestSocketPath ? folder : undefined;
}

/** A folder of this user's own, the same for every process that names the same data folder. */
function socketFolderInTmp(root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return join(tmpdir(), `touchstone-${userInfo().uid}-${name}`);
}
