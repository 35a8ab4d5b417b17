import { expect, it } from 'vitest';
import { isSameTitle } from './same-title.ts';

it.each([
  ['A trial of stones', 'A Trial of Stones.'],
  ['Stones for feet: a trial', 'Stones for feet – a trial'],
  ['Stones for low back pain', 'Stones for low-back pain.'],
  ['Über Steine', '[Uber Steine].'],
  ['Stones', 'Retracted: Stones'],
  ['Stones', 'RETRACTED ARTICLE: Stones.'],
])('"%s" and "%s" are one title', (one, other) => {
  expect(isSameTitle(one, other)).toBe(true);
});

it.each([
  ['A trial of stones', 'A trial of warm stones'],
  ['Stones: protocol', 'Stones: results'],
  ['温石療法', '冷石療法'],
  ['Stones 1', 'Stones 2'],
])('"%s" and "%s" are two', (one, other) => {
  expect(isSameTitle(one, other)).toBe(false);
});
