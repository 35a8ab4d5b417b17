import {
  type Db,
  listDuePmids,
  listLinkedPmids,
  listMembers,
  readAcceptances,
  readBelievedReading,
  type TopicHistory,
} from '@touchstone/db';
import type { Pmid } from '@touchstone/evidence';
import type { SearchLook } from '../eutils/look-at-search.ts';
import type { Eutils } from '../eutils/open-eutils.ts';
import { type SearchResult, search } from '../eutils/search.ts';
import type { Scope } from './choose-scope.ts';
import { judgeSearch } from './judge-search.ts';
import type { Findings } from './run-ingest.ts';

interface TopicSearch {
  eutils: Eutils;
  topic: { slug: string; query: string };
  history: TopicHistory;
  scope: Scope;
  now: Date;
}

/**
 * What a topic's search finds in its scope, and all that is fetched whether it finds it or not:
 * linked reports, what did not come or could not be read before, and in a full run what the search
 * no longer finds. Of a search that is not believed nothing is taken.
 */
export async function findInTopic(db: Db, about: TopicSearch): Promise<Findings> {
  const { topic, history, scope, eutils, now } = about;
  const { slug, query } = topic;
  const acceptances = await readAcceptances(db, { topic: slug, query });
  const believed = await readBelievedReading(db, { topic: slug, query });
  const judge = (look: SearchLook) => judgeSearch(look, { history, acceptances, believed, now });
  const accepts = (look: SearchLook) => judge(look).length === 0;
  const result = await search(eutils, query, { now, window: scope.window, accepts });
  const objections = judge(result);
  const found = objections.length > 0 ? [] : result.pmids;
  const always = await listAlways(db, slug);
  const whole = scope.kind === 'full' && objections.length === 0;
  const departed = whole ? await listDeparted(db, slug, found) : [];
  return {
    found,
    wanted: [...new Set([...always, ...found, ...departed])],
    searchCount: result.count,
    queryTranslation: result.queryTranslation,
    objections,
    warnings: warningsOn(result, objections),
  };
}

async function listAlways(db: Db, slug: string): Promise<Pmid[]> {
  const linked = await listLinkedPmids(db, slug);
  const { missing, rejected } = await listDuePmids(db, slug);
  return [...linked, ...missing, ...rejected];
}

async function listDeparted(db: Db, slug: string, found: readonly Pmid[]): Promise<Pmid[]> {
  const still = new Set(found);
  return (await listMembers(db, slug)).filter((pmid) => !still.has(pmid));
}

/** What was accepted stays in sight. */
function warningsOn(result: SearchResult, objections: readonly string[]): string[] {
  const accepted = result.objections.filter((objection) => !objections.includes(objection));
  const empty = result.count === 0 && objections.length === 0;
  return [
    ...accepted.map((objection) => `Accepted: ${objection}`),
    ...result.warnings,
    ...(empty ? ['The search finds nothing at PubMed; only linked reports were fetched.'] : []),
  ];
}
