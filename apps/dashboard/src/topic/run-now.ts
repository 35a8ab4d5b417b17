'use server';

import { AccessError, listRunningRuns, listTopics, listWorkers } from '@touchstone/db';
import { requestRun } from '@touchstone/db/jobs';
import { mayDo } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { reading, writing } from '../database.ts';
import { readEnvironment } from '../environment.ts';
import { sayRefusal } from '../say-refusal.ts';
import { formatInstant } from '../words/dates.ts';

/** Asks the workers to ingest a topic now, and says what becomes of it. */
export async function runNow(_: ActionState, form: FormData): Promise<ActionState> {
  const slug = form.get('slug');
  const by = await currentActor();
  if (!mayDo(by, 'edit-topics')) return sayRefusal(new AccessError(by, 'edit-topics'), {});
  const [topics, running, workers] = await reading((db) =>
    Promise.all([listTopics(db), listRunningRuns(db), listWorkers(db)]),
  );
  const topic = topics.find((one) => one.slug === slug);
  if (!topic) return refused('There is no such topic any more. Load the page again.');
  const run = running.find((one) => one.topic === topic.slug);
  if (run) return refused(`It is running since ${formatInstant(run.startedAt)}.`);
  const request = { topic: topic.slug, by };
  let queued: boolean;
  try {
    queued = await writing(() => requestRun(readEnvironment(), request));
  } catch (failure) {
    return sayRefusal(failure, {});
  }
  revalidatePath('/runs');
  const what = queued ? 'Queued.' : 'It is queued already.';
  if (workers.length === 0) {
    return refused(`${what} No worker runs: start one with \`npm run worker\`, and it begins.`);
  }
  // A worker ingests one topic at a time.
  const isBusy = running.length >= workers.length;
  return done(
    `${what} ${isBusy ? 'It begins once a worker is free.' : 'A worker begins within seconds.'}`,
  );
}
