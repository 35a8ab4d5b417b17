import { join } from 'node:path';

/** Where backups stand that nobody named a place for. */
export function backupsFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** `touchstone-20260301T120000Z.jsonl.gz`: sorted by name, they are sorted by time. */
export function nameBackup(purpose: string, now: Date): string {
  const time = now.toISOString().replace(/\.\d+|[-:]/g, '');
  return `${purpose}-${time}.jsonl.gz`;
}
