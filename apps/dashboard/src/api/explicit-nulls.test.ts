import { expect, it } from 'vitest';
import { z } from 'zod';
import { explicitNulls } from './explicit-nulls.ts';

const schema = explicitNulls(
  z.object({
    year: z.number().optional(),
    authors: z.array(z.object({ name: z.string(), orcid: z.string().optional() })),
    run: z.object({ error: z.string().optional() }).optional(),
    figures: z.record(z.string(), z.unknown()),
  }),
);

it('writes null for whatever is absent, at every depth', () => {
  expect(schema.parse({ authors: [{ name: 'Example' }], figures: {} })).toEqual({
    year: null,
    authors: [{ name: 'Example', orcid: null }],
    run: null,
    figures: {},
  });
});

it('leaves present values alone, those of an optional object included', () => {
  const value = { year: 0, authors: [], run: { error: 'late' }, figures: { n: 3 } };
  expect(schema.parse(value)).toEqual(value);
});

it('lets nothing through that the schema does not name', () => {
  expect(schema.parse({ authors: [], figures: {}, secret: 1 })).not.toHaveProperty('secret');
});
