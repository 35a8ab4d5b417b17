import { expect, it } from 'vitest';
import { languageName, languageTag } from './language-name.ts';

it('turns the codes of PubMed into a name and a tag', () => {
  expect([languageName('ger'), languageTag('ger')]).toEqual(['German', 'de']);
  expect([languageName('chi'), languageTag('chi')]).toEqual(['Chinese', 'zh']);
});

it('leaves a code that is none as it is', () => {
  expect([languageName('not a code'), languageTag('not a code')]).toEqual([
    'not a code',
    undefined,
  ]);
});
