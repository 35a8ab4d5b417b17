import { objectTypes } from '@touchstone/db';
import {
  eventKindSchema,
  pmidSchema,
  queueKindSchema,
  taskStatusSchema,
} from '@touchstone/evidence';
import { z } from 'zod';
import { nameSchema } from '../name-schema.ts';
import { fieldErrors } from '../words/field-errors.ts';
import { limitSchema } from './limit-schema.ts';
import { problem } from './problem.ts';

export const slugParameters = z.object({ slug: nameSchema });
export const idParameters = z.object({ id: nameSchema });
export const pmidParameters = z.object({ pmid: pmidSchema });

/** PostgreSQL knows no year 0. */
export const instantSchema = z.iso
  .datetime({ error: 'not an ISO instant such as 2025-03-03T08:00:00Z', abort: true })
  .refine((instant) => instant >= '1000', 'not in a year from 1000 to 9999');

export const asOfQuerySchema = z.object({
  asOf: z.iso
    .datetime({
      ...{ offset: true, abort: true },
      error: 'not an ISO instant such as 2025-03-03T08:00:00Z (write + as %2B)',
    })
    .refine((instant) => instant >= '1000', {
      error: 'not in a year from 1000 to 9999',
      abort: true,
    })
    .refine((instant) => new Date(instant) <= new Date(), 'in the future')
    .optional()
    .meta({ description: 'As it stood at this instant; without it, as it stands' }),
});

export const runQuerySchema = z.object({
  limit: limitSchema.default(50),
  before: instantSchema
    .optional()
    .meta({ description: 'Only runs that started before this instant' }),
});

export const eventQuerySchema = z.object({
  topic: nameSchema.optional(),
  kind: eventKindSchema.optional(),
  limit: limitSchema.default(50),
  cursor: nameSchema.optional().meta({ description: 'nextCursor of the page before' }),
});

export const taskQuerySchema = z.object({
  status: taskStatusSchema.optional(),
  claim: nameSchema.optional(),
  pmid: pmidSchema.optional(),
  limit: limitSchema.default(50),
});

export const queueQuerySchema = z.object({
  kind: queueKindSchema.optional(),
  document: nameSchema.optional(),
  claim: nameSchema.optional(),
  limit: limitSchema.default(50),
  cursor: nameSchema.optional().meta({ description: 'nextCursor of the page before' }),
});

export const activityQuerySchema = z.object({
  type: z.enum(objectTypes).optional().meta({ description: 'Of objects of this type' }),
  id: nameSchema.optional().meta({ description: 'Of the one object of the type' }),
  claim: nameSchema.optional(),
  document: nameSchema.optional(),
  actor: nameSchema.optional().meta({ description: 'Id of whoever did it' }),
  limit: limitSchema.default(50),
  cursor: nameSchema.optional().meta({ description: 'nextCursor of the page before' }),
});

/** What a request asks, or the problem with it. */
export type Asked<T> = { asked: T; refusal?: never } | { asked?: never; refusal: Response };

/** Parameters of the path. */
export function readPath<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
  parameters: unknown,
): Asked<z.output<z.ZodObject<Shape>>> {
  return read(schema.safeParse(parameters));
}

/**
 * Parameters of the query: each at most once, none that the address does not know. One without a
 * value counts as left out, as a form sends it.
 */
export function readQuery<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
  request: Request,
): Asked<z.output<z.ZodObject<Shape>>> {
  const { searchParams } = new URL(request.url);
  const twice = [...new Set(searchParams.keys())].filter(
    (key) => searchParams.getAll(key).length > 1,
  );
  if (twice.length > 0) {
    return { refusal: refuse(Object.fromEntries(twice.map((key) => [key, 'Given twice']))) };
  }
  const given = [...searchParams].filter(([, value]) => value !== '');
  return read(z.strictObject(schema.shape).safeParse(Object.fromEntries(given)));
}

function read<T>(result: z.ZodSafeParseResult<T>): Asked<T> {
  if (result.success) return { asked: result.data };
  return { refusal: refuse(fieldErrors(result.error)) };
}

export function refuse(errors: Record<string, string>): Response {
  const fields = Object.keys(errors).join(', ');
  return problem(400, {
    title: 'The request cannot be understood',
    detail: `Correct ${fields} and ask again; /api/v1/openapi.json lists what can be asked.`,
    errors,
  });
}
