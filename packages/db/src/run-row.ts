import { type RunView, runStatusSchema } from '@touchstone/evidence';
import type { IngestRun } from './generated/client.ts';

/** A run's row as people read it. */
export function toRunView(row: IngestRun): RunView {
  return {
    id: row.id,
    topic: row.topicSlug ?? undefined,
    status: runStatusSchema.parse(row.status),
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString(),
    found: row.found,
    fetched: row.fetched,
    created: row.created,
    updated: row.updated,
    unchanged: row.unchanged,
    rejected: row.rejected,
    requests: row.requests,
    error: row.error ?? undefined,
  };
}
