import { expect, test } from 'vitest';
import { splitTerm } from './search/split-term.ts';

const year = { type: 'edat', from: '2019/01/01', to: '2019/12/31' };
const month = { type: 'mdat', from: '2020/02/01', to: '2020/02/29' };

test.each([
  ['a[ti] OR b', 'a[ti] OR b', []],
  ['(a OR b)', 'a OR b', []],
  ['(a OR b) AND 2019[edat]', 'a OR b', [year]],
  ['(a OR b) AND (2019:2019[edat])', 'a OR b', [year]],
  ['((a OR b) AND (c NOT d)) AND 2019[edat]', '(a OR b) AND (c NOT d)', [year]],
  ['((a OR b) AND 2019[edat]) AND 2020/02[lr]', 'a OR b', [year, month]],
  ['2019[edat]', '', [year]],
  // Inside an OR a range is a part of what is searched, not a limit to it.
  ['a OR 2019[edat]', 'a OR 2019[edat]', []],
  ['low back pain', 'low back pain', []],
  ['"AND OR"[ti] AND sandy', '"AND OR"[ti] AND sandy', []],
])('%s is searched as %s', (term, core, ranges) => {
  expect(splitTerm(term)).toEqual({ core, ranges, queryKeys: [] });
});

test('the number of an earlier search is taken out', () => {
  expect(splitTerm('(#1) AND a AND #12')).toEqual({ core: 'a', ranges: [], queryKeys: [1, 12] });
});
