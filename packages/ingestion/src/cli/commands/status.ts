import { listRunningRuns, listTopicStates, listWorkers } from '@touchstone/db';
import { isTroubled, topicHealth } from '@touchstone/evidence';
import type { Context, Result } from '../chosen.ts';
import { describeRunning } from '../text/describe-running.ts';
import { describeTopic } from '../text/describe-topic.ts';
import { describeWorkers } from '../text/describe-workers.ts';

/** Each topic's health with what it rests on, and who is at work; a failure where somebody should look. */
export async function showStatus({ db, now: clock }: Context): Promise<Result> {
  const now = clock();
  const states = await listTopicStates(db, { now });
  const running = await listRunningRuns(db);
  const workers = await listWorkers(db, { now });
  const topics = states.map((topic) => ({ ...topic, health: topicHealth(topic, now) }));
  const good = topics.every(({ health }) => !isTroubled(health));
  return {
    summary: { good, topics, running, workers },
    lines: [
      ...(topics.length === 0 ? [noTopics] : topics.flatMap((topic) => describeTopic(topic, now))),
      ...running.map((run) => describeRunning(run, now)),
      describeWorkers(workers),
    ],
    succeeded: good,
  };
}

const noTopics = 'No topics yet. Add one: npm run ingest -- topics add --help';
