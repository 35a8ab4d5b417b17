import type { Pmid } from '@touchstone/evidence';
import { fetchRecords } from './fetch-records.ts';
import { lookAtSearch, remarksOn, type SearchLook } from './look-at-search.ts';
import type { Eutils } from './open-eutils.ts';
import { peekSearch } from './read-search.ts';

/** What an operator looks at before a search is kept. */
export interface SearchCheck extends SearchLook {
  warnings: string[];
  /** The first records that it finds; an empty title where PubMed sent no record. */
  first: { pmid: Pmid; title: string; year?: number | undefined }[];
}

const usualTitles = 5;

/** Tries a search out at PubMed; nothing is written anywhere. Throws an EutilsError. */
export async function checkSearch(
  eutils: Eutils,
  query: string,
  { titlesShown = usualTitles }: { titlesShown?: number } = {},
): Promise<SearchCheck> {
  const whole = await peekSearch(eutils, query, titlesShown);
  const { reports } =
    whole.pmids.length > 0 ? await fetchRecords(eutils, whole.pmids) : { reports: [] };
  const records = new Map(reports.map((report) => [report.pmid, report]));
  return {
    ...lookAtSearch(query, whole, [whole]),
    warnings: remarksOn([whole]),
    first: whole.pmids.map((pmid) => {
      const { title = '', published } = records.get(pmid) ?? {};
      return { pmid, title, year: published?.year };
    }),
  };
}
