import type { Pmid } from '@touchstone/evidence';
import { type ParsedArticles, parseArticles } from '../parse/index.ts';
import { buildFetch } from './build-request.ts';
import { EutilsError } from './eutils-error.ts';
import { findBadRecords } from './find-bad-records.ts';
import type { Eutils } from './open-eutils.ts';

/** What PubMed sent for a list of PMIDs. */
export interface FetchedRecords extends ParsedArticles {
  /** PMIDs that PubMed failed on again and again, while it sent others. */
  failed: { pmid: Pmid; reason: string }[];
  /** PMIDs of records that nobody asked for; they are in no other list. */
  unasked: Pmid[];
}

/**
 * Fetches and reads records, in any order and silently fewer where PubMed has no more. A list that
 * keeps failing is halved until what fails is found. Throws where PubMed as a whole fails.
 */
export function fetchRecords(eutils: Eutils, pmids: readonly Pmid[]): Promise<FetchedRecords> {
  return findBadRecords(pmids, (some, attempts) => fetchOnce(eutils, some, attempts));
}

async function fetchOnce(eutils: Eutils, pmids: readonly Pmid[], attempts?: number) {
  try {
    const xml = await eutils.ask(buildFetch(eutils.caller, pmids), { attempts });
    return sortOut(parseArticles(xml), new Set(pmids));
  } catch (error) {
    // PubMed says it in so many words where it has none of them; else it sends an empty set.
    if (error instanceof EutilsError && error.rule === 'no-such-records') return nothing;
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
