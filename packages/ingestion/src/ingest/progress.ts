import type { FileCounts } from '@touchstone/db';
import type { Pmid, RunView } from '@touchstone/evidence';

/** What an ingest tells while it works; `topic` is absent for a run over given PMIDs. */
export type Progress =
  | { step: 'search'; topic?: string }
  /** The search is done; so many records are to be fetched. */
  | {
      step: 'fetch';
      topic?: string;
      found: number;
      expected: number;
      /** PMIDs that were done with before a run was gone on with; absent for a run that begins. */
      done?: number;
      warnings: string[];
    }
  /** A list of records was fetched and saved. */
  | { step: 'save'; topic?: string; counts: Counts }
  /** PubMed is asked once more for what it did not send, in the end for each PMID by itself. */
  | { step: 'ask-again'; topic?: string; missing: Pmid[] }
  /** Crossref is asked about the topic's reports, so many of them by now. */
  | { step: 'check-standing'; topic: string; asked: number; expected: number }
  /** Somebody else is ingesting the topic; the others have their turn. */
  | { step: 'busy'; topic: string; message: string }
  /** Something passing went wrong, and the request will be repeated. */
  | { step: 'wait'; reason: string; waitMs: number }
  /** Baseline or update files are read; of them and of their bytes on disk so many are done. */
  | { step: 'files'; file?: string; files: Extent; bytes: Extent; counts: FileCounts }
  | { step: 'finish'; topic?: string; run: RunView; missing: Pmid[]; warnings: string[] }
  /** A fault of this program or of the database, for its stack; the run's own error is plain. */
  | { step: 'unexpected'; topic?: string; error: unknown };

export interface Extent {
  done: number;
  total: number;
}

export interface Counts {
  /** PMIDs whose turn is over, whether or not PubMed sent them. */
  asked: number;
  expected: number;
  fetched: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}
