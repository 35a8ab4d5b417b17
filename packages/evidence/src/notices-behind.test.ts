import { expect, it } from 'vitest';
import { noticeDateOf, noticesBehind } from './notices-behind.ts';
import type { Notice } from './report-record.ts';

const erratum: Notice = { kind: 'correction', source: 'pubmed', date: '2019-01-01' };
const retraction: Notice = { kind: 'retraction', source: 'pubmed', date: '2020-02-02' };
const second: Notice = { kind: 'retraction', source: 'crossref', date: '2020-01-15' };

it('are those that came and make the new standing', () => {
  const change = { before: 'corrected', after: 'retracted' } as const;
  const noticesAfter = [erratum, retraction, second];
  const behind = noticesBehind({ ...change, noticesBefore: [erratum], noticesAfter });
  expect(behind).toEqual([retraction, second]);
  expect(noticeDateOf(behind)).toBe('2020-01-15');
});

it('are those that were withdrawn where nothing new was said', () => {
  const gone = { ...retraction, withdrawnAt: '2026-01-01T00:00:00.000Z' };
  const change = { before: 'retracted', after: 'reinstated' } as const;
  const behind = noticesBehind({ ...change, noticesBefore: [retraction], noticesAfter: [gone] });
  expect(behind).toEqual([gone]);
  expect(noticeDateOf(behind)).toBeUndefined();
});

it('prefers a full date to an earlier half one', () => {
  expect(noticeDateOf([{ ...erratum, date: '2018' }, retraction])).toBe('2020-02-02');
});
