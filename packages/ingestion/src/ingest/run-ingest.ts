import { type Db, finishRun, letGo, type OpenRun, type ResumedRun } from '@touchstone/db';
import type { Pmid, RunKind, RunView } from '@touchstone/evidence';
import type { IngestOptions } from './ingest-options.ts';
import { keepAlive } from './keep-alive.ts';
import { outcomeOf } from './outcome-of.ts';
import { openState, type RunState, restoreState } from './run-state.ts';
import { runToEnd } from './run-to-end.ts';
import { sumUpBatches } from './sum-up-batches.ts';
import { warningsOf } from './warnings-of.ts';

/** What a run means to fetch. */
export interface Findings {
  /** PMIDs that the search returned, or that were asked for. */
  found: Pmid[];
  /** Those and whatever is always fetched. */
  wanted: Pmid[];
  /** How many records the whole search counts, whatever the window. */
  searchCount?: number | undefined;
  queryTranslation?: string | undefined;
  /** Why the search is not to be believed until somebody accepts it. */
  objections: string[];
  warnings: string[];
}

export interface RunPlan extends IngestOptions {
  /** Already open, and held by this process. */
  run: OpenRun | ResumedRun;
  topic?: string | undefined;
  kind: RunKind;
  /** Not asked where the run goes on with the batches that it has. */
  find: () => Promise<Findings>;
  /** Reports that claims rest on, to be named first. */
  linked?: (() => Promise<Pmid[]>) | undefined;
  /** Once everything is saved and settled; what somebody should look at, as sentences. */
  after?: ((run: OpenRun) => Promise<string[]>) | undefined;
}

/**
 * One run from its row to its outcome. Whatever goes wrong at PubMed is the run's outcome; it throws
 * only when the run's row cannot be written, or is somebody else's by now (RunLostError).
 */
export async function runIngest(db: Db, plan: RunPlan): Promise<RunView> {
  const { run, topic, eutils, now = () => new Date() } = plan;
  const stopPulse = keepAlive(db, run, now);
  try {
    const state =
      'counts' in run
        ? await restoreState(db, run, eutils.requests)
        : openState(run, eutils.requests);
    const outcome = await runToEnd(db, plan, state).catch((error: unknown) => ({
      ...outcomeOf(error, plan),
      // It did not come to its end, and the next run of the topic can go on with it.
      resumable: topic !== undefined,
    }));
    return await close(db, plan, { state, outcome });
  } finally {
    stopPulse();
    letGo(run.id);
  }
}

interface Ending {
  state: RunState;
  outcome: ReturnType<typeof outcomeOf> & { resumable?: boolean };
}

async function close(db: Db, plan: RunPlan, { state, outcome }: Ending): Promise<RunView> {
  const { run, topic, onProgress, now = () => new Date() } = plan;
  const summary = sumUpBatches(state.batches);
  const { missing } = summary;
  const { mismatches, linked } = state;
  const warnings = [...state.warnings, ...warningsOf({ ...summary, mismatches, linked })];
  const view = await finishRun(db, run.id, {
    ...outcome,
    ...{ missing, lease: run.lease, requests: state.requests.total(), finishedAt: now() },
    // The next attempt adds its own.
    warnings: outcome.resumable ? state.warnings : warnings,
  });
  onProgress?.({ step: 'finish', topic, run: view, missing, warnings });
  return view;
}
