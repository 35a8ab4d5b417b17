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

const withdrawnAt = '2026-01-01T00:00:00.000Z';

it('a retraction that its source withdrew counts again, and says so', () => {
  expect(standingOf([{ kind: 'retraction', withdrawnAt }])).toBe('reinstated');
  expect(standingOf([{ kind: 'retraction', withdrawnAt }, { kind: 'correction' }])).toBe(
    'reinstated',
  );
});

it('a retraction stands as long as any source says it', () => {
  const notices = [{ kind: 'retraction', withdrawnAt }, { kind: 'retraction' }] as const;
  expect(standingOf(notices)).toBe('retracted');
});

it('what replaces a withdrawn retraction decides, where it is grave', () => {
  const retraction = { kind: 'retraction', withdrawnAt } as const;
  expect(standingOf([retraction, { kind: 'partial-retraction' }])).toBe('partially-retracted');
  expect(standingOf([retraction, { kind: 'expression-of-concern' }])).toBe('concern');
  expect(standingOf([retraction, { kind: 'retraction-and-republication' }])).toBe('republished');
});

it('any other notice that was withdrawn leaves nothing behind', () => {
  for (const kind of ['correction', 'expression-of-concern', 'partial-retraction'] as const) {
    expect(standingOf([{ kind, withdrawnAt }])).toBe('current');
  }
});

it('a reinstatement whose date does not tell undoes the retraction', () => {
  const reinstatement = { kind: 'reinstatement', date: '2021' } as const;
  expect(standingOf([{ kind: 'retraction', date: '2021-05-01' }, reinstatement])).toBe(
    'reinstated',
  );
  expect(standingOf([{ kind: 'retraction', date: '2022-05-01' }, reinstatement])).toBe('retracted');
});
