import type { z } from 'zod';

/** A kind of work that workers share. Of jobs with one key, one at most is queued or active. */
export interface Queue<T extends object> {
  name: string;
  schema: z.ZodType<T>;
  keyOf: (data: T) => string;
}
