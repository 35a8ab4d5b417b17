import { type Answer, escapeXml, jsonAnswer, xmlAnswer } from '../answer.ts';
import type { Context } from '../context.ts';
import { envelope, errorEnvelope, refuseDatabase } from '../envelope.ts';
import type { EutilsRequest } from '../http/read-request.ts';
import { recordFacts } from '../records/record-facts.ts';
import { numberParam } from '../search/cut-page.ts';
import { requestIds } from './request-ids.ts';

/** ESummary in its three forms, with the handful of fields that name a record. It has no abstract. */
export function esummary(request: EutilsRequest, context: Context): Answer {
  const { params } = request;
  const refusal = refuseDatabase('esummary', request);
  if (refusal !== undefined) return refusal;
  const asked = requestIds(request, context);
  if (asked.from === 'nothing') {
    return errorEnvelope('esummary', 'Neither query_key nor id specified');
  }
  if (asked.from === 'lost') return errorEnvelope('esummary', asked.message);
  const all = asked.from === 'list' ? asked.valid : asked.pmids;
  const retstart = numberParam(params, 'retstart', 0);
  const pmids = all.slice(retstart, retstart + numberParam(params, 'retmax', 10_000));
  const summaries = pmids.map((pmid) => summary(pmid, context.store.latest(pmid)?.xml));
  if (params.get('retmode') === 'json') return asJson(summaries);
  return params.get('version') === '2.0' ? asVersion2(summaries) : asVersion1(summaries);
}

type Summary = { readonly uid: string } & (
  | { readonly error: string }
  | { readonly facts: ReturnType<typeof recordFacts> }
);

function summary(uid: string, xml: string | undefined): Summary {
  if (xml === undefined) return { uid, error: 'cannot get document summary' };
  return { uid, facts: recordFacts(xml) };
}

function asJson(summaries: readonly Summary[]): Answer {
  const entries = summaries.map((one) => {
    if ('error' in one) return [one.uid, { uid: one.uid, error: one.error }];
    const { authors, doi, published, ...facts } = one.facts;
    const articleids = [
      { idtype: 'pubmed', idtypen: 1, value: one.uid },
      ...(doi ? [{ idtype: 'doi', idtypen: 3, value: doi }] : []),
    ];
    const names = authors.map((name) => ({ name, authtype: 'Author', clusterid: '' }));
    return [one.uid, { uid: one.uid, ...facts, pubdate: published, authors: names, articleids }];
  });
  const result = { uids: summaries.map((one) => one.uid), ...Object.fromEntries(entries) };
  return jsonAnswer(JSON.stringify({ header: { type: 'esummary', version: '0.3' }, result }));
}

function asVersion2(summaries: readonly Summary[]): Answer {
  const documents = summaries.map((one) => {
    const content =
      'error' in one
        ? `<error>${one.error}</error>`
        : `<PubDate>${one.facts.published}</PubDate><Source>${one.facts.source}</Source>` +
          `<Authors>${one.facts.authors.map((name) => `<Author><Name>${name}</Name></Author>`).join('')}</Authors>` +
          `<Title>${one.facts.title}</Title>`;
    return `<DocumentSummary uid="${one.uid}">${content}</DocumentSummary>`;
  });
  const set = `<DocumentSummarySet status="OK">\n${documents.join('\n')}\n</DocumentSummarySet>`;
  return xmlAnswer(envelope('esummary', `\n${set}\n`));
}

function asVersion1(summaries: readonly Summary[]): Answer {
  const documents = summaries.map((one) => {
    if ('error' in one) return `\t<ERROR>UID=${escapeXml(one.uid)}: ${one.error}</ERROR>`;
    const { facts } = one;
    const items = [
      item('PubDate', 'Date', facts.published),
      item('Source', 'String', facts.source),
      item('Title', 'String', facts.title),
      item('DOI', 'String', facts.doi),
    ];
    return `<DocSum>\n\t<Id>${one.uid}</Id>\n${items.join('')}</DocSum>`;
  });
  return xmlAnswer(envelope('esummary', `\n${documents.join('\n')}\n`));
}

// The facts come out of XML still escaped.
function item(name: string, type: string, value: string): string {
  return `\t<Item Name="${name}" Type="${type}">${value}</Item>\n`;
}
