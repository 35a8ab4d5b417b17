import { expect, it } from 'vitest';
import { differencesOf, whatWasDone } from './describe-activity.ts';

it('says what was done in words, and an unknown action as it is', () => {
  const link = { objectType: 'evidence-link' };
  expect(whatWasDone({ ...link, action: 'withdraw' })).toBe('withdrew a link');
  expect(whatWasDone({ action: 'rate', objectType: 'certainty' })).toBe('rated the certainty');
  expect(whatWasDone({ action: 'paint', objectType: 'shed' })).toBe('paint a shed');
});

it('names the fields that differ, with their values in words', () => {
  const before = { direction: 'supports', outcome: 'pain', revision: 1, note: null };
  const after = { direction: 'disputes', outcome: 'pain', revision: 2, note: 'Look at table 2.' };
  expect(differencesOf({ before, after })).toEqual([
    { field: 'direction', label: 'Direction', before: 'Supports', after: 'Conflicts with' },
    { field: 'note', label: 'Note', before: '', after: 'Look at table 2.' },
  ]);
});

it('spells out what it has no name for, dates, yes and no, reasons and figures', () => {
  const after = {
    oddThing: 1,
    retiredAt: '2026-03-01T12:00:00.000Z',
    twoPerson: true,
    reasons: [{ domain: 'imprecision', concern: 'serious', note: 'few people' }],
    figures: { n: 40 },
  };
  expect(differencesOf({ after }).map(({ label, after: words }) => [label, words])).toEqual([
    ['Odd thing', '1'],
    ['Retired', '1 Mar 2026, 12:00:00 UTC'],
    ['Two-person mode', 'yes'],
    ['Reasons', 'Imprecision: serious concern (few people)'],
    ['Figures', 'n 40'],
  ]);
});
