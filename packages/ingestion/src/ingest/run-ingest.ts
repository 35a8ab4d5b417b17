import { type Db, finishRun, startRun, updateRun } from '@touchstone/db';
import type { Pmid, RunView } from '@touchstone/evidence';
import { EutilsError } from '../eutils/eutils-error.ts';
import { redactKey } from '../redact-key.ts';
import { databaseFailure } from './database-failure.ts';
import { fetchAndSave } from './fetch-and-save.ts';
import type { IngestOptions } from './ingest-options.ts';
import { judgeRun, type Outcome } from './judge-run.ts';
import { keepAlive } from './keep-alive.ts';
import { emptyTally, missingOf, type Tally, warningsOf } from './tally.ts';

/** What a run means to fetch. */
export interface Findings {
  /** PMIDs that the search returned, or that were asked for. */
  found: Pmid[];
  /** Those and whatever is always fetched. */
  wanted: Pmid[];
  queryTranslation?: string;
  warnings: string[];
  /** Whether PubMed searched without some part of the search. */
  damaged: boolean;
}

export interface RunPlan extends IngestOptions {
  topic?: string;
  find: () => Promise<Findings>;
}

/**
 * One run from its first row to its outcome. Whatever goes wrong at PubMed is the run's outcome;
 * it throws only when the run's row cannot be written.
 */
export async function runIngest(db: Db, plan: RunPlan): Promise<RunView> {
  const { eutils, topic, now = () => new Date() } = plan;
  const { id: runId } = await startRun(db, { topic, startedAt: now() });
  const stopPulse = keepAlive(db, runId);
  const requestsBefore = eutils.requests();
  const tally = emptyTally(requestsBefore);
  const warnings: string[] = [];
  const outcome = await work(db, plan, { runId, tally, warnings }).catch((error: unknown) =>
    outcomeOf(error, plan),
  );
  stopPulse();
  const missing = missingOf(tally);
  warnings.push(...warningsOf(tally));
  await updateRun(db, runId, { warnings, now: now() });
  const requests = eutils.requests() - requestsBefore;
  const run = await finishRun(db, runId, { ...outcome, missing, requests, finishedAt: now() });
  plan.onProgress?.({ step: 'finish', topic, run, missing, warnings });
  return run;
}

interface RunState {
  runId: string;
  tally: Tally;
  warnings: string[];
}

async function work(db: Db, plan: RunPlan, state: RunState): Promise<Outcome> {
  const { topic, now = () => new Date() } = plan;
  const { runId, tally, warnings } = state;
  plan.onProgress?.({ step: 'search', topic });
  const findings = await plan.find();
  const { found, wanted, queryTranslation } = findings;
  warnings.push(...findings.warnings);
  tally.counts.expected = wanted.length;
  const counts = { found: found.length, expected: wanted.length };
  await updateRun(db, runId, { ...counts, queryTranslation, warnings, now: now() });
  plan.onProgress?.({ step: 'fetch', topic, ...counts, warnings: findings.warnings });
  await fetchAndSave(db, wanted, { ...plan, runId, tally });
  return judgeRun(findings, tally);
}

function outcomeOf(error: unknown, { signal, eutils, topic, onProgress }: RunPlan): Outcome {
  if (signal?.aborted) {
    return { status: 'interrupted', error: 'The run was stopped. Go on with: npm run ingest' };
  }
  if (error instanceof EutilsError) return { status: 'failed', error: error.message };
  const failure = databaseFailure(error);
  if (failure !== undefined) {
    const lost = `The database ${failure} during the run. Once it is back, go on with: npm run ingest`;
    return { status: 'failed', error: lost };
  }
  onProgress?.({ step: 'unexpected', topic, error });
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', error: redactKey(message, eutils.caller.apiKey) };
}
