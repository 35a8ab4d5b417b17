import type { Pmid } from '@touchstone/evidence';
import { type ParsedArticles, parseArticles } from '../parse/index.ts';
import { buildFetch } from './build-request.ts';
import { EutilsError } from './eutils-error.ts';
import { findBadRecords } from './find-bad-records.ts';
import type { Eutils } from './open-eutils.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';

/** What PubMed sent for a list of PMIDs. */
export interface FetchedRecords extends ParsedArticles {
  /** PMIDs that PubMed failed on again and again, while it sent others. */
  failed: { pmid: Pmid; reason: string }[];
  /** PMIDs of records that nobody asked for; they are in no other list. */
  unasked: Pmid[];
}

/**
 * Fetches and reads records, in any order and silently fewer where PubMed has no more. A list that
 * keeps failing is halved until what fails is found. Throws where PubMed as a whole fails, or sends
 * nothing that can be read; of the PMIDs in `known`, nothing better is expected.
 */
export function fetchRecords(
  eutils: Eutils,
  pmids: readonly Pmid[],
  known: ReadonlySet<Pmid> = new Set(),
): Promise<FetchedRecords> {
  return findBadRecords(pmids, (some, attempts) => fetchSome(eutils, some, { attempts, known }));
}

interface Expectation {
  attempts: number | undefined;
  known: ReadonlySet<Pmid>;
}

/** How often an answer is asked for of which nothing can be read. */
const attemptsAtReading = 3;

async function fetchSome(
  eutils: Eutils,
  pmids: readonly Pmid[],
  { attempts, known }: Expectation,
): Promise<FetchedRecords> {
  const fresh = pmids.filter((pmid) => !known.has(pmid)).length;
  for (let number = 1; ; number += 1) {
    const parsed = await fetchOnce(eutils, pmids, attempts);
    if (parsed === undefined) return nothing;
    const refusal = refuseUnreadable(parsed, fresh);
    if (refusal === undefined) return sortOut(parsed, new Set(pmids));
    if (number >= attemptsAtReading) throw refusal;
  }
}

async function fetchOnce(eutils: Eutils, pmids: readonly Pmid[], attempts?: number) {
  try {
    return parseArticles(await eutils.ask(buildFetch(eutils.caller, pmids), { attempts }));
  } catch (error) {
    // PubMed says it in so many words where it has none of them; else it sends an empty set.
    if (error instanceof EutilsError && error.rule === 'no-such-records') return undefined;
    throw error;
  }
}

const nothing: FetchedRecords = { reports: [], deleted: [], rejects: [], failed: [], unasked: [] };

function sortOut(parsed: ParsedArticles, asked: ReadonlySet<Pmid>): FetchedRecords {
  const isAsked = ({ pmid }: { pmid?: Pmid }) => pmid === undefined || asked.has(pmid);
  const reports = parsed.reports.filter(isAsked);
  const unasked = parsed.reports.filter((report) => !isAsked(report)).map(({ pmid }) => pmid);
  // A reject is kept whatever it is, since its PMID may be what could not be read.
  return { reports, rejects: parsed.rejects, deleted: parsed.deleted, failed: [], unasked };
}
