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

it('takes addresses of the web alone', () => {
  const given = { kind: 'web-page', title: 'Feet' };
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'feet']) {
    expect(sourceInputSchema.safeParse({ ...given, url }).success, url).toBe(false);
  }
  expect(sourceInputSchema.safeParse({ ...given, url: 'https://example.org/a' }).success).toBe(
    true,
  );
});
