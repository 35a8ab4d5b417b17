import { eventKindSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { nameSchema } from '../name-schema.ts';

/** Which events a feed tells; all where nothing is asked. */
export const feedQuerySchema = z.object({
  topic: nameSchema.optional(),
  kind: eventKindSchema.optional(),
});
