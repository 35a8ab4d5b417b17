import { queueKindSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { nameSchema } from '../name-schema.ts';

const name = nameSchema.min(1).optional().catch(undefined);

/** What the page of the queue shows, as its address says it; what is no filter is left out. */
export const queueQuerySchema = z.object({
  kind: queueKindSchema.optional().catch(undefined),
  document: name,
  claim: name,
  after: z.string().max(500).optional().catch(undefined),
});

export type QueueQuery = z.infer<typeof queueQuerySchema>;

/** The address of the page with these filters. */
export function queueHref(query: Partial<QueueQuery>): string {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  const search = new URLSearchParams(given).toString();
  return search === '' ? '/queue' : `/queue?${search}`;
}
