import type { RunView } from '@touchstone/evidence';

/** A run in the summary of `--json`: `topic` is null for a run over given PMIDs or files, `error` where there is none. */
export function summariseRun(run: RunView) {
  return {
    topic: run.topic ?? null,
    kind: run.kind,
    status: run.status,
    found: run.found,
    fetched: run.fetched,
    created: run.created,
    updated: run.updated,
    unchanged: run.unchanged,
    rejected: run.rejected,
    requests: run.requests,
    error: run.error ?? null,
  };
}
