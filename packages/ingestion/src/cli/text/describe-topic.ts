import { lateSince, type RunView, type TopicHealth, type TopicState } from '@touchstone/evidence';
import { alignColumns } from './align-columns.ts';
import { count, sayAgo, sayWhen } from './say-when.ts';

type JudgedTopic = TopicState & { health: TopicHealth };

/** How a topic is doing: its health, and under it what that rests on. */
export function describeTopic(topic: JudgedTopic, now: Date): string[] {
  const { enabled, nextDue, lastRun } = topic;
  const rows = [
    ['schedule', `${topic.schedule} (${topic.timeZone})${enabled ? '' : ', not kept'}`],
    ['last success', lastSuccess(topic, now)],
    ...(nextDue ? [['next due', sayWhen(nextDue)]] : []),
    ...(lastRun && lastRun.status !== 'running' ? [['last run', describeEnd(lastRun)]] : []),
    ...(topic.missing > 0 ? [['missing', missing(topic.missing)]] : []),
    ...(topic.rejects > 0 ? [['unreadable', rejects(topic.rejects)]] : []),
  ];
  const state = `${words[topic.health]}${late(topic, now)}`;
  return [`${topic.slug}: ${state}`, ...alignColumns(rows).map((line) => `  ${line}`)];
}

const words: Record<TopicHealth, string> = {
  good: 'good',
  running: 'running',
  late: 'LATE',
  failed: 'FAILED',
  never: 'NEVER INGESTED. Run: npm run ingest',
  disabled: 'disabled, runs by hand alone',
};

function late(topic: JudgedTopic, now: Date): string {
  const since = topic.health === 'late' ? lateSince(topic, now) : undefined;
  return since ? ` since ${sayWhen(since.toISOString())}. Run: npm run ingest` : '';
}

function lastSuccess({ lastSuccess: at }: TopicState, now: Date): string {
  return at ? `${sayWhen(at)}, ${sayAgo(at, now)}` : 'never';
}

function describeEnd(run: RunView): string {
  const began = `${run.kind}, began ${sayWhen(run.startedAt)}`;
  return `${run.status} (${began})${run.error ? `. ${run.error}` : ''}`;
}

function missing(number: number): string {
  return `${count(number, 'record')} that PubMed has not sent; every run asks again`;
}

function rejects(number: number): string {
  return `${count(number, 'record')}: npm run ingest -- rejects list`;
}
