import { expect, it } from 'vitest';
import { isBlank } from './is-blank.ts';

it.each(['', ' \n', '\u200b\u200d', '\u00a0\u2060\ufeff', '\u202e', '\u3164', '\ufe0f'])(
  'sees nothing in %j',
  (text) => expect(isBlank(text)).toBe(true),
);

it.each(['a', '\u200b1', '👣', '한', '–'])('sees something in %j', (text) =>
  expect(isBlank(text)).toBe(false),
);
