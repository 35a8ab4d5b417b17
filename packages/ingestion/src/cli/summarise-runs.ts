import type { RunView } from '@touchstone/evidence';

/** The one line of `--json`: `topic` is null for a run over given PMIDs, `error` where there is none. */
export function summariseRuns(runs: readonly RunView[], error?: string): string {
  const summary = runs.map((run) => ({
    topic: run.topic ?? null,
    status: run.status,
    found: run.found,
    fetched: run.fetched,
    created: run.created,
    updated: run.updated,
    unchanged: run.unchanged,
    rejected: run.rejected,
    requests: run.requests,
    error: run.error ?? null,
  }));
  return JSON.stringify(error === undefined ? { runs: summary } : { runs: summary, error });
}
