import type { Pmid } from '@touchstone/evidence';
import { PubmedXmlError } from '../parse/index.ts';
import { EutilsError } from './eutils-error.ts';
import type { FetchedRecords } from './fetch-records.ts';

type Fetch = (pmids: readonly Pmid[], attempts?: number) => Promise<FetchedRecords>;

/** While halving; the whole list has had all its attempts before. */
const attemptsAtPart = 2;
/** So many single records failing one after the other show that it is not the records. */
const failuresThatMeanOutage = 3;

/**
 * Fetches a list; one that fails is halved again and again, so that a record which PubMed cannot
 * deliver costs itself and not its neighbours. Throws where no part of it can be had: then it is
 * PubMed that fails, and nothing is known of any record.
 */
export async function findBadRecords(pmids: readonly Pmid[], fetch: Fetch) {
  try {
    return await fetch(pmids);
  } catch (error) {
    if (!mayBeOneRecord(error)) throw error;
    const tally = { delivered: 0, failedInARow: 0 };
    const fetched = await fetchHalves(pmids, { fetch, error, tally });
    if (tally.delivered === 0) throw error;
    return fetched;
  }
}

interface Search {
  fetch: Fetch;
  /** What the list failed with. */
  error: Error;
  /** Of parts, while halving. */
  tally: { delivered: number; failedInARow: number };
}

async function fetchHalves(pmids: readonly Pmid[], search: Search): Promise<FetchedRecords> {
  if (pmids.length === 1) return giveUpOn(pmids, search);
  const middle = Math.ceil(pmids.length / 2);
  const first = await fetchPart(pmids.slice(0, middle), search);
  const second = await fetchPart(pmids.slice(middle), search);
  return join(first, second);
}

async function fetchPart(pmids: readonly Pmid[], search: Search): Promise<FetchedRecords> {
  try {
    const fetched = await search.fetch(pmids, attemptsAtPart);
    search.tally.delivered += 1;
    search.tally.failedInARow = 0;
    return fetched;
  } catch (error) {
    if (!mayBeOneRecord(error)) throw error;
    return fetchHalves(pmids, { ...search, error });
  }
}

function giveUpOn(pmids: readonly Pmid[], { error, tally }: Search): FetchedRecords {
  tally.failedInARow += 1;
  if (tally.failedInARow >= failuresThatMeanOutage) throw error;
  const failed = pmids.map((pmid) => ({ pmid, reason: error.message }));
  return { reports: [], deleted: [], rejects: [], failed, unasked: [] };
}

/** Whether fewer records could fare better: not without a connection, nor over the rate limit. */
function mayBeOneRecord(error: unknown): error is Error {
  if (error instanceof PubmedXmlError) return true;
  if (!(error instanceof EutilsError) || error.name === 'UnreachableError') return false;
  return error.remedy === 'retry' || error.remedy === 'permanent';
}

function join(one: FetchedRecords, other: FetchedRecords): FetchedRecords {
  return {
    reports: [...one.reports, ...other.reports],
    deleted: [...one.deleted, ...other.deleted],
    rejects: [...one.rejects, ...other.rejects],
    failed: [...one.failed, ...other.failed],
    unasked: [...one.unasked, ...other.unasked],
  };
}
