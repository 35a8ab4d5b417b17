import type { Pmid } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { findResumable, type ResumableSearch } from './find-resumable.ts';
import { toIsoDate } from './iso-date.ts';
import { readBatches } from './run-batches.ts';

/** A run that the topic's next one would go on with. */
export interface ResumableRun {
  kind: 'full' | 'incremental';
  startedAt: Date;
  windowFrom?: string | undefined;
  windowTo?: string | undefined;
  found: number;
  searchCount: number;
  queryTranslation?: string | undefined;
  /** What it has not fetched yet. */
  left: Pmid[];
}

/** Looks without taking it over; undefined where there is nothing to go on with. */
export async function readResumable(
  db: Db,
  search: ResumableSearch,
): Promise<ResumableRun | undefined> {
  const run = await findResumable(db, search);
  if (!run) return undefined;
  const batches = await readBatches(db, run.id);
  return {
    kind: run.kind === 'full' ? 'full' : 'incremental',
    startedAt: run.startedAt,
    windowFrom: toIsoDate(run.windowFrom) ?? undefined,
    windowTo: toIsoDate(run.windowTo) ?? undefined,
    found: run.found,
    searchCount: run.searchCount ?? 0,
    queryTranslation: run.queryTranslation ?? undefined,
    left: batches.flatMap(({ pmids, findings }) => (findings ? [] : pmids)),
  };
}
