import { type SearchTrialView, searchTrialSchema } from '@touchstone/evidence';
import type { SearchTrial } from '../generated/client.ts';

/** A search that is tried out, as people read it. */
export function toSearchTrial(row: SearchTrial): SearchTrialView {
  return searchTrialSchema.parse({
    id: row.id,
    query: row.query,
    by: row.by,
    at: row.at.toISOString(),
    status: row.status,
    count: row.count ?? undefined,
    translation: row.translation ?? undefined,
    objections: row.objections,
    titles: row.titles,
    problem: row.problem ?? undefined,
    finishedAt: row.finishedAt?.toISOString(),
  });
}
