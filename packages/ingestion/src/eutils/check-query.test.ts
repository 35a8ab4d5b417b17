import { describe, expect, it } from 'vitest';
import { checkQuery } from './check-query.ts';

describe('checkQuery', () => {
  it.each([
    '"low back pain"[Mesh] AND acupunctur*[tiab]',
    '"low back pain"[MeSH Terms:noexp] OR "back pain"[Title:~3]',
    'acupuncture AND 2000:2020[dp] AND english[la] NOT review[Publication Type]',
    '("a"[ti] OR "b"[Title/Abstract]) AND ("c"[majr])',
  ])('has nothing to say of %s', (term) => {
    expect(checkQuery(term)).toEqual([]);
  });

  it('names a field that PubMed would drop', () => {
    expect(checkQuery('asthma[foo] OR copd[foo] OR x[ti]')).toEqual([
      'PubMed has no field [foo] and drops it without a word.',
    ]);
  });

  it.each([
    ['(asthma OR copd)[tiab]', 'behind a bracket'],
    ['acupunctur∗[tiab]', 'asterisk'],
    ['"Health &amp; Place"[jour]', 'HTML entity'],
  ])('warns of %s', (term, warning) => {
    expect(checkQuery(term).join()).toContain(warning);
  });
});
