import type { RunKind } from '@touchstone/evidence';
import { latestCredible } from './clock-slack.ts';
import type { Db } from './connect.ts';
import type { IngestRun } from './generated/client.ts';
import { toIsoDate } from './iso-date.ts';
import { isAbandoned, type Watch } from './run-lease.ts';

export interface ResumableSearch extends Watch {
  topic: string;
  query: string;
  /** Where only a run of this kind, or over this very window, is what is wanted. */
  kind?: RunKind | undefined;
  window?: { from: string; to: string } | undefined;
}

/** The topic's last run where it did not come to its end, nobody works on it and its plan stands. */
export async function findResumable(
  db: Db,
  wanted: ResumableSearch,
): Promise<IngestRun | undefined> {
  const last = await db.ingestRun.findFirst({
    where: { topicSlug: wanted.topic, startedAt: { lte: latestCredible(wanted.now) } },
    orderBy: [{ startedAt: 'desc' }, { finishedAt: 'desc' }],
    include: { batches: { select: { number: true }, take: 1 } },
  });
  if (!last || last.batches.length === 0) return undefined;
  return isCutShort(last, wanted) && isWanted(last, wanted) ? last : undefined;
}

function isCutShort(run: IngestRun, watch: Watch): boolean {
  if (run.status === 'running') return isAbandoned(run, watch);
  return run.status === 'interrupted' || run.status === 'failed';
}

/** A run that objected to its search fetched linked reports alone; it is begun anew instead. */
function isWanted(run: IngestRun, { query, kind, window }: ResumableSearch): boolean {
  if (run.query !== query || run.objections.length > 0) return false;
  if (kind !== undefined && run.kind !== kind) return false;
  if (window === undefined) return true;
  return toIsoDate(run.windowFrom) === window.from && toIsoDate(run.windowTo) === window.to;
}
