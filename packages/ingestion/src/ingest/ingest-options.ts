import type { RunTrigger } from '@touchstone/evidence';
import type { Crossref } from '../crossref/open-crossref.ts';
import type { Eutils } from '../eutils/open-eutils.ts';
import type { Progress } from './progress.ts';

/** What every ingest is given. */
export interface IngestOptions {
  eutils: Eutils;
  /** Whom to ask about standing after a topic's run; nobody where it is left out. */
  crossref?: Crossref | undefined;
  /** Ends the run as interrupted. The E-utilities client must have been opened with it too. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  now?: (() => Date) | undefined;
  /** Records per request and per transaction; smaller ones let readers in between more often. */
  batchSize?: number | undefined;
  /** Who wants it; `command` where it is left out. */
  trigger?: RunTrigger | undefined;
}

/** How much of a topic's search is wanted; where all is left out, what is due by its settings. */
export interface ScopeOptions {
  /** The whole search. */
  full?: boolean | undefined;
  /** ISO days: what entered PubMed or was revised there from … to …, both included. */
  since?: string | undefined;
  until?: string | undefined;
}
