import { z } from 'zod';

/** How many entries a page of a list may hold. */
export const limitSchema = z.coerce
  .number({ error: 'not a number' })
  .int({ error: 'not a whole number' })
  .min(1, { error: 'at least 1' })
  .max(1000, { error: 'at most 1000' });
