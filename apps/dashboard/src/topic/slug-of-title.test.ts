import { expect, it } from 'vitest';
import { slugOfTitle } from './slug-of-title.ts';

it.each([
  ['Cold feet', 'cold-feet'],
  ['  Akupunktur für Füße (2026) ', 'akupunktur-fur-fu-e-2026'],
  ['冷たい足', ''],
  [
    `${'long '.repeat(30)}title`,
    'long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long',
  ],
])('names the topic “%s” %s', (title, slug) => {
  expect(slugOfTitle(title)).toBe(slug);
});
