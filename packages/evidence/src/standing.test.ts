import { expect, it } from 'vitest';
import { standingOf } from './standing.ts';
import type { NoticeKind, Standing } from './vocabulary.ts';

const cases: readonly (readonly [string, readonly NoticeKind[], Standing])[] = [
  ['nothing was said', [], 'current'],
  ['an erratum is a correction, never a retraction', ['correction'], 'corrected'],
  [
    'comments, updates and reprints change nothing',
    ['comment', 'update', 'republication', 'other'],
    'current',
  ],
  ['a concern outweighs a correction', ['correction', 'expression-of-concern'], 'concern'],
  [
    'a partial retraction outweighs a concern',
    ['expression-of-concern', 'partial-retraction'],
    'partially-retracted',
  ],
  [
    'a retraction outweighs all of these',
    ['correction', 'partial-retraction', 'retraction'],
    'retracted',
  ],
  ['retracted and republished is its own thing', ['retraction-and-republication'], 'republished'],
  ['also beside a plain retraction', ['retraction', 'retraction-and-republication'], 'republished'],
  ['a reinstatement reopens', ['retraction', 'reinstatement'], 'reinstated'],
];

it.each(cases)('%s', (_, kinds, standing) => {
  expect(standingOf(kinds.map((kind) => ({ kind })))).toBe(standing);
  expect(standingOf(kinds.toReversed().map((kind) => ({ kind })))).toBe(standing);
});

it('a retraction after a reinstatement stands', () => {
  const notices = [
    { kind: 'retraction', date: '2020-01-01' },
    { kind: 'reinstatement', date: '2021-01-01' },
    { kind: 'retraction', date: '2022-01-01' },
  ] as const;
  expect(standingOf(notices)).toBe('retracted');
  expect(standingOf(notices.slice(0, 2))).toBe('reinstated');
});
