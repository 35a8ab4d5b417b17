import {
  type RunView,
  runKindSchema,
  runStatusSchema,
  runStepSchema,
  runTriggerSchema,
} from '@touchstone/evidence';
import type { IngestRun } from './generated/client.ts';
import { toIsoDate } from './iso-date.ts';

/** What a run's row needs beside itself, for Prisma's `include`. */
export const runInclude = { topic: { select: { title: true } } } as const;

/** A run's row as people read it. */
export function toRunView(row: IngestRun & { topic: { title: string } | null }): RunView {
  return {
    id: row.id,
    topic: row.topicSlug ?? undefined,
    topicTitle: row.topic?.title,
    kind: runKindSchema.parse(row.kind),
    trigger: runTriggerSchema.parse(row.trigger),
    status: runStatusSchema.parse(row.status),
    step: row.step === null ? undefined : runStepSchema.parse(row.step),
    attempt: row.attempt,
    windowFrom: toIsoDate(row.windowFrom),
    windowTo: toIsoDate(row.windowTo),
    searchCount: row.searchCount ?? undefined,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString(),
    heartbeatAt: row.status === 'running' ? row.heartbeatAt.toISOString() : undefined,
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
