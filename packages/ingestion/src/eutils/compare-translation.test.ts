import { describe, expect, it } from 'vitest';
import { compareReadings, compareTranslation } from './compare-translation.ts';

const faithful: [string, string, string][] = [
  [
    'headings, wildcards, dates and journals',
    '("Low Back Pain"[Mesh] OR lumbago[tiab]) AND acupunctur*[ti] AND 2020[dp] AND PNAS[ta]',
    '("low back pain"[MeSH Terms] OR "lumbago"[Title/Abstract]) AND "acupunctur*"[Title] AND 2020/01/01:2020/12/31[Date - Publication] AND "proc natl acad sci u s a"[Journal]',
  ],
  [
    'what automatic term mapping adds',
    'back pain AND massage',
    '("back pain"[MeSH Terms] OR ("back"[All Fields] AND "pain"[All Fields]) OR "back pain"[All Fields]) AND ("massage"[MeSH Terms] OR "massage"[All Fields] OR "massages"[All Fields])',
  ],
  [
    'brackets that PubMed sets and leaves away',
    '((a1[ti]) OR (b2[ti])) AND c3[ti] NOT d4[ti]',
    '(("a1"[Title] OR "b2"[Title]) AND "c3"[Title]) NOT "d4"[Title]',
  ],
  [
    'filters by what they stand for',
    'gout[ti] AND english[Filter] AND eng[la]',
    '"gout"[Title] AND "english"[Language]',
  ],
  [
    'ranges as the form writes them',
    'gout[ti] AND ("2019/01/01"[Date - Publication] : "3000"[Date - Publication])',
    '"gout"[Title] AND 2019/01/01:3000/12/31[Date - Publication]',
  ],
  [
    'accents, letters of Greek, and apostrophes',
    'Sjögren’s[tiab] OR β-endorphin[tiab]',
    '"sjogren s"[Title/Abstract] OR "beta endorphin"[Title/Abstract]',
  ],
  [
    'proximity',
    '"back pain"[tiab:~2] OR x1[mh:noexp]',
    '"back pain"[Title/Abstract:~2] OR "x1"[MeSH Terms:noexp]',
  ],
];

const altered: [string, string, string, string][] = [
  [
    'words',
    'wearable[tiab] OR "body battery"[tiab]',
    '"wearable"[Title/Abstract]',
    'lacks: body, battery.',
  ],
  ['a word of two letters', 'MS[tiab] AND gait[tiab]', '"gait"[Title/Abstract]', 'lacks: ms.'],
  [
    'a heading read anywhere',
    'acupuncture[mh]',
    '"acupuncture"[All Fields]',
    'in another field: acupuncture[mh].',
  ],
  [
    'a heading that is exploded',
    'x1[mh:noexp]',
    '"x1"[MeSH Terms]',
    'in another field: x1[mh:noexp].',
  ],
  ['a language', 'gout[ti] AND english[la]', '"gout"[Title]', 'lacks: english[la].'],
  [
    'one of two languages',
    'gout[ti] AND (eng[la] OR ger[la])',
    '"gout"[Title] AND "english"[Language]',
    'ger[la]',
  ],
  ['a filter', 'gout[ti] AND humans[sb]', '"gout"[Title]', 'lacks: humans[sb].'],
  ['a range of dates', 'gout[ti] AND 2020:2023[dp]', '"gout"[Title]', 'lacks: 2020:2023[dp].'],
  [
    'a year',
    'gout[ti] AND 2020:2023[dp]',
    '"gout"[Title] AND 2020/01/01:2022/12/31[Date - Publication]',
    'lacks: 2020:2023[dp].',
  ],
  [
    'AND for OR',
    'a1[ti] AND b2[ti]',
    '"a1"[Title] OR "b2"[Title]',
    'joins a1[ti] and b2[ti] by OR, and the search by AND.',
  ],
  [
    'a bracket',
    '(a1[ti] OR b2[ti]) AND c3[ti]',
    '"a1"[Title] OR ("b2"[Title] AND "c3"[Title])',
    'joins a1[ti] and c3[ti] by OR',
  ],
  ['the sides of NOT', 'a1[ti] NOT b2[ti]', '"b2"[Title] NOT "a1"[Title]', 'by NOT'],
  [
    'AND for OR among words',
    'massage AND sleep',
    '"massage"[All Fields] OR "sleep"[All Fields]',
    'by OR',
  ],
  [
    'what was not sent',
    'a1[ti]',
    '"a1"[Title] OR "stones"[All Fields]',
    'has besides: "stones"[All Fields].',
  ],
  ['everything', 'a1[ti]', '', 'does not say how it reads'],
];

describe('compareTranslation', () => {
  it.each(faithful)('has nothing to say of %s', (_, term, translation) => {
    expect(compareTranslation(term, translation)).toEqual([]);
  });

  it.each(altered)('names %s', (_, term, translation, objection) => {
    expect(compareTranslation(term, translation).join(' ')).toContain(objection);
  });

  it('objects where PubMed gives no translation', () => {
    expect(compareTranslation('x', undefined)).toEqual([
      'PubMed does not say how it reads the search.',
    ]);
  });
});

describe('compareReadings', () => {
  const before = '"gout"[MeSH Terms] AND 2021/01/02:2026/01/01[Date - Publication]';

  it('has nothing to say of what is added and of a range that moves on', () => {
    const after =
      '("gout"[MeSH Terms] OR "tophi"[Supplementary Concept]) AND 2022/01/02:2027/01/01[Date - Publication]';
    expect(compareReadings(before, after)).toEqual([]);
  });

  it('names what was lost since', () => {
    expect(compareReadings(before, '"gout"[All Fields]').join(' ')).toMatch(
      /lacks: 2021.*another field: "gout"\[MeSH Terms\]/,
    );
  });
});
