import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { DataFolder } from '../data-folder.ts';

const holderSchema = z.object({ pid: z.number(), purpose: z.string(), since: z.string() });

/** The process that serves a data folder. */
export type Holder = z.infer<typeof holderSchema>;

/** Kept here, for a lock that nobody refers to would be collected, and so given back. */
const held = new Set<DatabaseSync>();

/**
 * Takes the data folder for this process.
 *
 * The lock is SQLite's on a file: the operating system drops it when the process ends, however it
 * ends, so a killed process leaves nothing to clean up, and two takers can never both win. (Node
 * itself offers no file lock.)
 *
 * @returns a function that gives the folder back, or undefined where another process holds it.
 */
export function lockFolder(
  folder: DataFolder,
  { purpose, now }: { purpose: string; now: Date },
): (() => void) | undefined {
  const database = new DatabaseSync(folder.lock, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  held.add(database);
  const holder: Holder = { pid: process.pid, purpose, since: now.toISOString() };
  writeFileSync(folder.holder, JSON.stringify(holder));
  return () => {
    rmSync(folder.holder, { force: true });
    held.delete(database);
    database.close();
  };
}

/** SQLite's word (SQLITE_BUSY) for a lock that somebody else has. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}

/** Who holds the folder, where that can be told. Only meaningful while the lock is taken. */
export function readHolder(folder: DataFolder): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(folder.holder, 'utf8')));
  } catch {
    return undefined;
  }
}
