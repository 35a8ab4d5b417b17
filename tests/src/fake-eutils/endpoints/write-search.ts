import { type Answer, escapeXml, jsonAnswer, xmlAnswer } from '../answer.ts';
import { envelope, errorEnvelope } from '../envelope.ts';
import type { HistoryKey } from '../history-store.ts';
import type { Page } from '../search/cut-page.ts';
import type { Translation } from '../search/translate-term.ts';

export type SearchAnswer = {
  readonly count: number;
  readonly page: Exclude<Page, { error: string }>;
  readonly saved: HistoryKey | undefined;
  readonly translation: Translation;
};

type Form = { readonly json: boolean; readonly countOnly: boolean };

/** The answer in either form. `rettype=count` removes every warning and the translation with them. */
export function writeSearch(result: SearchAnswer, { json, countOnly }: Form): Answer {
  if (countOnly) {
    const count = String(result.count);
    if (json) return jsonAnswer(JSON.stringify({ header: HEADER, esearchresult: { count } }));
    return xmlAnswer(envelope('esearch', `\n\t<Count>${count}</Count>\n`));
  }
  return json ? writeJson(result) : writeXml(result);
}

/** In JSON the message is put in raw: a newline inside of it makes the whole body invalid. */
export function writeSearchError(message: string, json: boolean): Answer {
  if (!json) return errorEnvelope('esearch', message);
  return jsonAnswer(
    `{"header":${JSON.stringify(HEADER)},"esearchresult":{"ERROR":"${message}"}}\n`,
  );
}

function writeXml({ count, page, saved, translation }: SearchAnswer): Answer {
  const { pmids, retstart } = page;
  const ids = pmids.map((pmid) => `<Id>${pmid}</Id>`).join('\n');
  const set = translation.translationSet.map(
    ({ from, to }) =>
      `<Translation>     <From>${escapeXml(from)}</From>     <To>${escapeXml(to)}</To>    </Translation>`,
  );
  return xmlAnswer(
    envelope(
      'esearch',
      `<Count>${count}</Count><RetMax>${pmids.length}</RetMax><RetStart>${retstart}</RetStart>` +
        (saved
          ? `<QueryKey>${saved.queryKey}</QueryKey><WebEnv>${escapeXml(saved.webEnv)}</WebEnv>`
          : '') +
        list('IdList', ids && `\n${ids}\n`) +
        list('TranslationSet', set.join('')) +
        `<QueryTranslation>${escapeXml(translation.queryTranslation)}</QueryTranslation>` +
        optional('ErrorList', tagged('PhraseNotFound', translation.phrasesNotFound)) +
        optional(
          'WarningList',
          tagged('QuotedPhraseNotFound', translation.quotedPhrasesNotFound) +
            tagged('OutputMessage', messages(count, page)),
        ),
    ),
  );
}

function writeJson({ count, page, saved, translation }: SearchAnswer): Answer {
  const { phrasesNotFound, quotedPhrasesNotFound, ignoredTag } = translation;
  const outputmessages = messages(count, page);
  const warned = quotedPhrasesNotFound.length + outputmessages.length > 0;
  const esearchresult = {
    count: String(count),
    retmax: String(page.pmids.length),
    retstart: String(page.retstart),
    ...(saved ? { querykey: String(saved.queryKey), webenv: saved.webEnv } : {}),
    idlist: page.pmids,
    translationset: translation.translationSet,
    querytranslation: translation.queryTranslation,
    // The mapping of the real server looks for an element that does not exist, so it is always empty.
    ...(phrasesNotFound.length > 0 || ignoredTag
      ? { errorlist: { phrasesnotfound: phrasesNotFound, fieldsnotfound: [] } }
      : {}),
    ...(warned
      ? {
          warninglist: {
            phrasesignored: [],
            quotedphrasesnotfound: quotedPhrasesNotFound.map(escapeXml),
            outputmessages,
          },
        }
      : {}),
  };
  return jsonAnswer(JSON.stringify({ header: HEADER, esearchresult }));
}

function messages(count: number, page: SearchAnswer['page']): readonly string[] {
  return [...(page.message ? [page.message] : []), ...(count === 0 ? ['No items found.'] : [])];
}

function list(name: string, content: string): string {
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function optional(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

function tagged(name: string, values: readonly string[]): string {
  return values.map((value) => `<${name}>${escapeXml(value)}</${name}>`).join('');
}

const HEADER = { type: 'esearch', version: '0.3' };
