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

it('knows what may be absent of each option of a union', () => {
  const change = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('standing'), date: z.string().optional() }),
    z.object({ kind: z.literal('gone'), to: z.string().optional() }),
  ]);
  const union = explicitNulls(z.object({ change }));
  expect(union.parse({ change: { kind: 'gone' } })).toEqual({ change: { kind: 'gone', to: null } });
});

it('leaves present values alone, those of an optional object included', () => {
  const value = { year: 0, authors: [], run: { error: 'late' }, figures: { n: 3 } };
  expect(schema.parse(value)).toEqual(value);
});

it('lets nothing through that the schema does not name', () => {
  expect(schema.parse({ authors: [], figures: {}, secret: 1 })).not.toHaveProperty('secret');
});
