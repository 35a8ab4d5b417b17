import { z } from 'zod';

/**
 * The same shape as JSON has it: what may be absent in code is `null` there, never left out.
 * Parsing a value with the result turns each `undefined` into `null`, at every depth, and the
 * OpenAPI document made from it says so.
 */
export function explicitNulls(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return inner(schema.unwrap()).nullable().default(null);
  if (schema instanceof z.ZodArray) return z.array(inner(schema.element));
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, field]) => [name, inner(field)]);
    return z.object(Object.fromEntries(fields));
  }
  // Of the options one fits, for each has its own literal; in the answer it is the same object.
  if (schema instanceof z.ZodDiscriminatedUnion) return z.union(schema.options.map(inner));
  return schema;
}

/** Zod types the parts of a schema by its core classes; every real one is a `ZodType`. */
function inner(part: unknown): z.ZodType {
  if (!(part instanceof z.ZodType)) throw new TypeError('Expected a schema made with zod.');
  return explicitNulls(part);
}
