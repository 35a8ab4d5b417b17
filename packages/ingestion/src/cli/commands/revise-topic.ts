import { reviseTopic, type TopicRevision } from '@touchstone/db';
import type { TopicState } from '@touchstone/evidence';
import type { Context, Result } from '../chosen.ts';
import { sayWhen } from '../text/say-when.ts';
import { readTopic } from './read-topic.ts';

/** Changes a topic's settings and says what they are now. */
export async function revise(
  { db, now, by }: Context,
  slug: string,
  changes: TopicRevision,
): Promise<Result> {
  await readTopic(db, slug, now());
  const changed = await reviseTopic(db, slug, { changes, by, now: now() });
  const topic = await readTopic(db, slug, now());
  const lines = changed.map((field) => `${slug}: ${describe(field, topic)}`);
  if (changed.length === 0) lines.push(`${slug}: nothing changes, it is so already.`);
  const timed = changed.some((field) => ['schedule', 'timeZone', 'enabled'].includes(field));
  if (timed) lines.push(`${slug}: ${due(topic.nextDue)}`);
  return { summary: { changed, topic }, lines, succeeded: true };
}

function describe(field: string, topic: TopicState): string {
  if (field === 'enabled') return `its schedule is ${topic.enabled ? 'kept' : 'kept no more'}`;
  const settings: Record<string, unknown> = topic;
  return `${names[field] ?? field} is now ${settings[field]}`;
}

const names: Record<string, string> = {
  timeZone: 'time zone',
  fullEveryDays: 'days between full runs',
  overlapDays: 'days of overlap',
  collapseBelow: 'share of the last count that stops a run',
};

function due(nextDue: string | undefined): string {
  return nextDue
    ? `next due ${sayWhen(nextDue)}, where a worker runs: npm run worker`
    : 'runs by hand alone';
}
