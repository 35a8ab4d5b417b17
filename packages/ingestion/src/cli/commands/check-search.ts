import { checkSearch, type SearchCheck } from '../../eutils/check-search.ts';
import type { Context, Result } from '../chosen.ts';
import { alignColumns } from '../text/align-columns.ts';
import { count } from '../text/say-when.ts';
import { readTopic } from './read-topic.ts';
import { withEutils } from './with-eutils.ts';

interface Chosen {
  slug?: string;
  /** Instead of a topic's. */
  query?: string;
}

/** Shows what PubMed makes of a search; a failure where it drops or alters a part of it. */
export async function check(context: Context, { slug, query: given }: Chosen): Promise<Result> {
  const { db, now } = context;
  const query = given ?? (await readTopic(db, slug ?? '', now())).query;
  const found = await withEutils(context, (eutils) => checkSearch(eutils, query));
  return {
    summary: { query, ...found },
    lines: describe(query, found),
    succeeded: found.objections.length === 0,
  };
}

function describe(query: string, found: SearchCheck): string[] {
  const reading = found.queryTranslation ?? 'PubMed does not say';
  const titles = found.first.map(({ pmid, title }) => [pmid, title || 'PubMed sent no record']);
  return [
    ...alignColumns([
      ['search', query],
      ['read as', reading],
      ['finds', count(found.count, 'record')],
    ]),
    ...found.objections.map((objection) => `OBJECTION  ${objection}`),
    ...found.warnings.map((warning) => `remark     ${warning}`),
    ...(titles.length > 0 ? ['First of them:', ...alignColumns(titles).map(indent)] : []),
  ];
}

function indent(line: string): string {
  return `  ${line}`;
}
