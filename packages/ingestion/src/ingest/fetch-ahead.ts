import type { RunBatch } from '@touchstone/db';
import type { Pmid } from '@touchstone/evidence';
import { type FetchedRecords, fetchRecords } from '../eutils/fetch-records.ts';
import type { Eutils } from '../eutils/open-eutils.ts';

export interface FetchedBatch {
  batch: RunBatch;
  fetched: FetchedRecords;
}

interface Batches {
  batches: readonly RunBatch[];
  /** PMIDs of which nothing better is expected. */
  known: ReadonlySet<Pmid>;
}

/** Fetches batch after batch, always one ahead: PubMed answers while the last one is saved. */
export async function* fetchAhead(
  eutils: Eutils,
  { batches, known }: Batches,
): AsyncGenerator<FetchedBatch> {
  let ahead = begin(eutils, batches[0], known);
  try {
    for (const [index, batch] of batches.entries()) {
      const fetched = await ahead;
      ahead = begin(eutils, batches[index + 1], known);
      if (fetched) yield { batch, fetched };
    }
  } finally {
    // Nobody must be left asking when the reader has stopped halfway.
    await ahead.catch(() => undefined);
  }
}

function begin(eutils: Eutils, batch: RunBatch | undefined, known: ReadonlySet<Pmid>) {
  const fetching = batch ? fetchRecords(eutils, batch.pmids, known) : Promise.resolve(undefined);
  // It may fail while the batch before it is being saved, when nobody listens yet.
  fetching.catch(() => undefined);
  return fetching;
}
