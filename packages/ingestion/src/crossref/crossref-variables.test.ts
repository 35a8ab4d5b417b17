import { expect, it } from 'vitest';
import { readEnvironment } from '../environment.ts';

it('asks Crossref in the name of whoever NCBI may write to', () => {
  expect(readEnvironment({ NCBI_EMAIL: 'a@example.org' }).crossref).toEqual({
    baseUrl: 'https://api.crossref.org/',
    mailto: 'a@example.org',
  });
});

it('is silent when it is off', () => {
  expect(readEnvironment({ CROSSREF: 'off' }).crossref).toBeUndefined();
  const given = { CROSSREF: 'off', CROSSREF_BASE_URL: 'http://127.0.0.1:1' };
  expect(readEnvironment(given).crossref).toBeUndefined();
});

it('never asks the real Crossref about a stand-in’s records', () => {
  const standIn = { EUTILS_BASE_URL: 'http://127.0.0.1:1/eutils' };
  expect(readEnvironment(standIn).crossref).toBeUndefined();
  const both = { ...standIn, CROSSREF_BASE_URL: 'http://127.0.0.1:2', CROSSREF_PER_RUN: '5' };
  expect(readEnvironment(both).crossref).toMatchObject({
    baseUrl: 'http://127.0.0.1:2/',
    othersPerRun: 5,
  });
});

it('says how to mend a wrong setting', () => {
  expect(() => readEnvironment({ CROSSREF: 'maybe' })).toThrow(/CROSSREF.*must be on or off/);
  expect(() => readEnvironment({ CROSSREF_PER_RUN: '-1' })).toThrow(/CROSSREF_PER_RUN/);
});
