import { objectTypes } from '@touchstone/db';
import { z } from 'zod';
import { nameSchema } from '../name-schema.ts';

/** What the page of activity shows, as its address says it; what is no filter is left out. */
const name = nameSchema.min(1).optional().catch(undefined);

export const activityFilterSchema = z.object({
  who: name,
  what: z.enum(objectTypes).optional().catch(undefined),
  id: name,
  document: name,
  claim: name,
  after: z.string().max(500).optional().catch(undefined),
});

export type ActivityFilter = z.infer<typeof activityFilterSchema>;

/** The address of the page with these filters. */
export function activityHref(filter: Partial<ActivityFilter>): string {
  const given = Object.entries(filter).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/activity' : `/activity?${query}`;
}
