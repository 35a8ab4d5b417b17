import type { Notice } from '@touchstone/evidence';
import { expect, it } from 'vitest';
import { planNotices } from './plan-notices.ts';

const now = new Date('2026-03-01T12:00:00Z');
const earlier = '2026-01-01T00:00:00.000Z';

const retraction: Notice = {
  kind: 'retraction',
  source: 'pubmed',
  refType: 'RetractionIn',
  pmid: '90000077',
  reference: 'J Invent. 2021 Jun:e1',
};
const stored = { id: 'one', notice: { ...retraction, firstSeenAt: earlier } };

function plan(notices: Notice[], known = [stored], firstWord = false) {
  return planNotices(known, { source: 'pubmed', notices, now, firstWord });
}

const nothing = { insert: [], update: [], withdraw: [], remove: [] };

it('writes nothing where nothing changed', () => {
  expect(plan([retraction])).toMatchObject(nothing);
  expect(plan([retraction, retraction])).toMatchObject(nothing);
});

it('withdraws what is no longer said, and keeps it', () => {
  const { after, ...writes } = plan([]);
  expect(writes).toEqual({ ...nothing, withdraw: ['one'] });
  expect(after).toEqual([{ ...stored.notice, withdrawnAt: now.toISOString() }]);
});

it('leaves the day alone on which it was withdrawn', () => {
  const withdrawn = { id: 'one', notice: { ...stored.notice, withdrawnAt: earlier } };
  const { after, ...writes } = plan([], [withdrawn]);
  expect(writes).toEqual(nothing);
  expect(after).toEqual([withdrawn.notice]);
});

it('takes up again what is said again', () => {
  const withdrawn = { id: 'one', notice: { ...stored.notice, withdrawnAt: earlier } };
  const { after, ...writes } = plan([retraction], [withdrawn]);
  expect(writes).toEqual({ ...nothing, update: [{ id: 'one', notice: retraction }] });
  expect(after).toEqual([{ ...retraction, firstSeenAt: earlier }]);
});

it('knows a notice again whose citation was completed', () => {
  const completed = {
    ...retraction,
    reference: 'J Invent. 2021 Jun 18;57(2):9',
    date: '2021-06-18',
  };
  const { after, ...writes } = plan([completed]);
  expect(writes).toEqual({ ...nothing, update: [{ id: 'one', notice: completed }] });
  expect(after).toEqual([{ ...completed, firstSeenAt: earlier }]);
});

it('tells two notices of the same paper apart', () => {
  const second = { ...retraction, reference: 'J Invent. 2022' };
  expect(plan([retraction, second])).toMatchObject({ ...nothing, insert: [second] });
  expect(plan([second, retraction])).toMatchObject({ ...nothing, insert: [second] });
});

it('leaves other sources alone', () => {
  const other = { id: 'two', notice: { ...stored.notice, source: 'crossref' } as const };
  const { after, ...writes } = plan([retraction], [stored, other]);
  expect(writes).toEqual(nothing);
  expect(after).toContain(other.notice);
});

it('removes what was only written by hand when the source first speaks', () => {
  const { after, ...writes } = plan([], [stored], true);
  expect(writes).toEqual({ ...nothing, remove: ['one'] });
  expect(after).toEqual([]);
});
