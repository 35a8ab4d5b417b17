import {
  type Absence,
  type Db,
  listMissedBefore,
  planRun,
  type Shortfall,
  settleRun,
  updateRun,
} from '@touchstone/db';
import { absencesOf } from './absences-of.ts';
import { fetchAndSave, usualBatchSize } from './fetch-and-save.ts';
import { judgeRun, type Outcome } from './judge-run.ts';
import { readSilence, type Silence } from './read-silence.ts';
import type { RunPlan } from './run-ingest.ts';
import type { RunState } from './run-state.ts';
import { splitEvenly } from './split-evenly.ts';
import { sumUpBatches } from './sum-up-batches.ts';

/** A run's work: find, fetch and save, ask again, judge, settle, and what comes after. */
export async function runToEnd(db: Db, plan: RunPlan, state: RunState): Promise<Outcome> {
  const objections = await begin(db, plan, state);
  const pmids = state.batches.flatMap((batch) => batch.pmids);
  state.known = new Set(await listMissedBefore(db, { runId: plan.run.id, pmids }));
  await fetchAndSave(db, plan, state);
  const silence = await listenTo(db, plan, state);
  const outcome = judgeRun({ kind: plan.kind, ...silence });
  if (outcome.status !== 'succeeded')
    return objections.length > 0 ? stop(plan, objections) : outcome;
  const shortfall = await settle(db, plan, { state, ...silence });
  if (objections.length > 0) return stop(plan, objections);
  if (plan.after) state.warnings.push(...(await checkAfter(db, plan, plan.after)));
  return shortfall ? short(shortfall) : outcome;
}

/** Searches and writes down what is to be fetched, unless that stands; what speaks against it. */
async function begin(db: Db, plan: RunPlan, state: RunState): Promise<string[]> {
  const { run, topic, now = () => new Date(), onProgress } = plan;
  state.linked = (await plan.linked?.()) ?? [];
  if (state.batches.length > 0) {
    const { asked: done, expected } = state.counts;
    const found = 'found' in run ? run.found : 0;
    onProgress?.({ step: 'fetch', topic, found, expected, done, warnings: [] });
    return [];
  }
  onProgress?.({ step: 'search', topic });
  const { wanted, ...findings } = await plan.find();
  state.warnings.push(...findings.warnings);
  state.counts.expected = wanted.length;
  const batches = splitEvenly(wanted, plan.batchSize ?? usualBatchSize);
  state.requests.take();
  const requests = state.requests.total();
  const written = { lease: run.lease, topic, batches, requests, now: now() };
  state.batches = await planRun(db, run.id, { ...findings, ...written });
  const counts = { found: findings.found.length, expected: wanted.length };
  onProgress?.({ step: 'fetch', topic, ...counts, warnings: findings.warnings });
  return findings.objections;
}

/** What was to come, and what it means where nothing did. */
async function listenTo(db: Db, { topic, eutils }: RunPlan, { asked, counts, known }: RunState) {
  // Whoever asks for a PMID wants it, whatever became of it before.
  const fresh = [...asked].filter((pmid) => topic === undefined || !known.has(pmid));
  const readable = counts.created + counts.updated + counts.unchanged;
  if (counts.fetched > 0 || asked.size === 0) return { fresh, readable };
  return { fresh, readable, silence: await readSilence(db, eutils, asked) };
}

async function settle(
  db: Db,
  { run, topic, now = () => new Date() }: RunPlan,
  { state, silence }: { state: RunState; silence?: Silence | undefined },
): Promise<Shortfall | undefined> {
  const all = absencesOf(sumUpBatches(state.batches));
  // A PubMed that sent nothing to anybody has told nothing of any record.
  const absences = silence && !silence.sendsOthers ? all.map(withoutConclusion) : all;
  const { lease, startedAt } = run;
  return settleRun(db, run.id, { lease, topic, startedAt, absences, now: now() });
}

function withoutConclusion(absence: Absence): Absence {
  return absence.gone === 'not-sent' ? { ...absence, gone: undefined } : absence;
}

async function checkAfter(
  db: Db,
  { run, now = () => new Date() }: RunPlan,
  after: NonNullable<RunPlan['after']>,
): Promise<string[]> {
  await updateRun(db, run.id, { step: 'checking-standing', lease: run.lease, now: now() });
  return after(run);
}

/** Such a run counts as no full one: the next is full again, and covers no day until it is whole. */
function short({ counted, listed }: Shortfall): Outcome {
  return {
    status: 'failed',
    error: `PubMed counts ${counted} records for this search but listed ${listed} of them, by the days of entry and of revision. Those were saved. Run later: npm run ingest. If it stays so, split the search into topics of fewer than 10,000 records.`,
  };
}

function stop({ topic }: RunPlan, objections: readonly string[]): Outcome {
  return {
    status: 'failed',
    error: `${objections.join(' ')} Nothing was taken from the search; linked reports were fetched. Correct the search of the topic, or accept it as it is: npm run ingest -- topics accept ${topic}`,
  };
}
