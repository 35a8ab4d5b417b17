import { expect, it } from 'vitest';
import { sourceInputSchema, toAuthor } from './source-input.ts';

it('tells people from groups by how their names are written', () => {
  expect(toAuthor('Nan AB')).toMatchObject({ lastName: 'Nan', initials: 'AB' });
  expect(toAuthor('van der Foot A')).toMatchObject({ lastName: 'van der Foot', initials: 'A' });
  expect(toAuthor('Nan, Ada Beth')).toMatchObject({
    ...{ lastName: 'Nan', foreName: 'Ada Beth', initials: 'AB' },
  });
  expect(toAuthor('World Foot Group')).toMatchObject({ collectiveName: 'World Foot Group' });
});

it.each([
  [{ year: 99999 }, 'Give a year from 1500 to 2200, in four digits.'],
  [{ title: '\u200b\u2060' }, 'Give its title.'],
  [{ publisher: 'x'.repeat(501) }, 'Say it in at most 500 characters.'],
  [{ authors: ['Nan A', ''] }, 'This is empty. Write something.'],
  [{ participants: -1 }, 'Give at least 0.'],
  [{ participants: 1.5 }, 'Give a whole number.'],
])('refuses %j with a sentence of its own', (wrong, sentence) => {
  const given = { kind: 'web-page', title: 'Feet', ...wrong };
  expect(sourceInputSchema.safeParse(given).error?.issues).toMatchObject([{ message: sentence }]);
});

it('takes addresses of the web alone', () => {
  const given = { kind: 'web-page', title: 'Feet' };
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'feet']) {
    expect(sourceInputSchema.safeParse({ ...given, url }).success, url).toBe(false);
  }
  expect(sourceInputSchema.safeParse({ ...given, url: 'https://example.org/a' }).success).toBe(
    true,
  );
});
