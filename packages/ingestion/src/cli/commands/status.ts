import {
  countOpenTasks,
  listRunningRuns,
  listTopicStates,
  listTroubles,
  listWorkers,
} from '@touchstone/db';
import { isTroubled, topicHealth } from '@touchstone/evidence';
import type { Context, Result } from '../chosen.ts';
import { describeRunning } from '../text/describe-running.ts';
import { describeTopic } from '../text/describe-topic.ts';
import { describeWorkers } from '../text/describe-workers.ts';
import { count } from '../text/say-when.ts';

/** Each topic's health with what it rests on, and who is at work; a failure where somebody should look. */
export async function showStatus({ db, now: clock }: Context): Promise<Result> {
  const now = clock();
  const states = await listTopicStates(db, { now });
  const running = await listRunningRuns(db);
  const workers = await listWorkers(db, { now });
  const troubles = await listTroubles(db, { now });
  const openTasks = await countOpenTasks(db);
  const topics = states.map((topic) => ({ ...topic, health: topicHealth(topic, now) }));
  const good = troubles.length === 0 && topics.every(({ health }) => !isTroubled(health));
  return {
    summary: { good, topics, running, workers, troubles, openTasks },
    lines: [
      ...(topics.length === 0 ? [noTopics] : topics.flatMap((topic) => describeTopic(topic, now))),
      ...running.map((run) => describeRunning(run, now)),
      ...troubles.map(({ about, message }) => `${about}: FAILING. ${message}`),
      describeWorkers(workers),
      ...(openTasks > 0 ? [`${count(openTasks, 'open review task')}: ${listThem}`] : []),
    ],
    succeeded: good,
  };
}

const listThem = 'npm run ingest -- tasks list';
const noTopics = 'No topics yet. Add one: npm run ingest -- topics add --help';
