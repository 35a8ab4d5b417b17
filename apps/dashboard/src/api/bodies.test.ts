import { expect, it } from 'vitest';
import { z } from 'zod';
import * as bodies from './bodies.ts';

const schemas = Object.entries(bodies).filter(([, schema]) => schema instanceof z.ZodType);

it.each(schemas)('shows an example of %s that is taken', (_, schema) => {
  const { example } = schema.meta() ?? {};
  expect(schema.safeParse(example)).toMatchObject({ success: true });
});
