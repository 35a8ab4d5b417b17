import type { Eutils } from '../eutils/open-eutils.ts';
import type { Progress } from './progress.ts';

/** What every ingest is given. */
export interface IngestOptions {
  eutils: Eutils;
  /** Ends the run as interrupted. The E-utilities client must have been opened with it too. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  now?: () => Date;
  /** Records per request and per transaction; smaller ones let readers in between more often. */
  batchSize?: number;
}
