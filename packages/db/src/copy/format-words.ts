import type { CopyFormat } from './backup-format.ts';

interface FormatWords {
  /** As a sentence calls the file. */
  noun: string;
  /** What writes one. */
  command: string;
}

/** How messages speak of a file of each format. */
export const formatWords: Record<CopyFormat, FormatWords> = {
  'touchstone-backup': { noun: 'backup', command: 'npm run backup' },
  'touchstone-archive': { noun: 'archive', command: 'npm run archive' },
};
