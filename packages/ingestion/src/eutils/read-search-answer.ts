import { type Pmid, pmidSchema } from '@touchstone/evidence';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { BrokenAnswerError } from './broken-answer-error.ts';

/** One page of an ESearch result. */
export interface SearchPage {
  /** How many records the search has at PubMed, whatever the page holds. */
  count: number;
  pmids: Pmid[];
  /** What PubMed made of the search. */
  queryTranslation?: string;
  /** Parts of the search that PubMed dropped or does not know. */
  dropped: string[];
  /** PubMed's further remarks. */
  remarks: string[];
}

export function readSearchAnswer(xml: string): SearchPage {
  const read = answerSchema.safeParse(parser.parse(xml));
  if (!read.success) {
    const issue = read.error.issues[0];
    const where = issue?.path.join('/') ?? '';
    throw new BrokenAnswerError(`The answer to ESearch has a wrong ${where} (${issue?.message}).`, {
      rule: 'unreadable-search',
    });
  }
  const { Count, IdList, QueryTranslation, ErrorList, WarningList } = read.data.eSearchResult;
  return {
    count: Count,
    pmids: IdList.Id,
    queryTranslation: QueryTranslation,
    dropped: [
      ...ErrorList.PhraseNotFound.map((phrase) => `does not know "${phrase}"`),
      ...ErrorList.FieldNotFound.map((field) => `does not know the field "${field}"`),
      ...WarningList.PhraseIgnored.map((phrase) => `ignored "${phrase}"`),
      ...WarningList.QuotedPhraseNotFound.map((phrase) => `found nowhere ${phrase}`),
    ],
    remarks: WarningList.OutputMessage.filter((message) => message !== 'No items found.'),
  };
}

const lists = ['Id', 'PhraseNotFound', 'FieldNotFound', 'PhraseIgnored', 'QuotedPhraseNotFound'];

const parser = new XMLParser({
  ignoreAttributes: true,
  // A PMID is a string; as a number it would lose what makes it wrong.
  parseTagValue: false,
  trimValues: true,
  // One child must not look different from two.
  isArray: (name) => lists.includes(name) || name === 'OutputMessage',
  processEntities: true,
});

const strings = z.array(z.string()).default([]);
const answerSchema = z.object({
  eSearchResult: z.object({
    Count: z.string().regex(/^\d+$/).transform(Number),
    IdList: element({ Id: z.array(pmidSchema).default([]) }),
    QueryTranslation: z.string().optional(),
    ErrorList: element({ PhraseNotFound: strings, FieldNotFound: strings }),
    WarningList: element({
      PhraseIgnored: strings,
      QuotedPhraseNotFound: strings,
      OutputMessage: strings,
    }),
  }),
});

/** An element that is absent or empty (which the parser gives as '') holds nothing. */
function element<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? {} : value),
    z.object(shape),
  );
}
