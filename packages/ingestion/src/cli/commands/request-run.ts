import { listWorkers } from '@touchstone/db';
import { requestRun } from '@touchstone/db/jobs';
import type { Context, Result } from '../chosen.ts';
import { readTopic } from './read-topic.ts';

/** Queues a run of a topic for whatever worker comes first. */
export async function request({ db, place, now, by }: Context, slug: string): Promise<Result> {
  await readTopic(db, slug, now());
  const queued = await requestRun(place, { topic: slug, by });
  const workers = await listWorkers(db, { now: now() });
  const line = queued ? `"${slug}" is queued.` : `"${slug}" is queued or being ingested already.`;
  const alone = `No worker runs: start one with npm run worker, or run: npm run ingest -- --topic ${slug}`;
  return {
    summary: { queued, workers: workers.length },
    lines: workers.length > 0 ? [line] : [line, alone],
    succeeded: true,
  };
}
