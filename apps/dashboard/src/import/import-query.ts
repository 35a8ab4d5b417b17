import { z } from 'zod';

/** Looks first (`dryRun`), then does what was seen (`plan`). */
export const importQuerySchema = z.object({
  dryRun: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .meta({ description: 'Only say what would be done' }),
  plan: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'not the hash of a dry run')
    .optional()
    .meta({ description: 'hash of the dry run whose plan is to be done' }),
});
