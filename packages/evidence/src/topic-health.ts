import type { RunView, TopicState } from './run-views.ts';
import { nextDue } from './schedule.ts';

/** `late`, `failed` and `never` ask for somebody; see `isTroubled`. */
export const topicHealths = ['good', 'running', 'late', 'failed', 'never', 'disabled'] as const;
export type TopicHealth = (typeof topicHealths)[number];

type Judged = Pick<TopicState, 'enabled' | 'schedule' | 'timeZone' | 'lastSuccess'> & {
  lastRun?: Pick<RunView, 'status' | 'heartbeatAt'> | undefined;
};

const hourMs = 60 * 60_000;

/** A run may wait for others and for PubMed: a success may come so long after it was due. */
export const lateAfterMs = 6 * hourMs;

/** A run may take long, but it does not excuse its topic for ever. */
const runExcusesMs = 24 * hourMs;

/** A run that has written nothing for so long has no living process. Twice a run's lease. */
const runSilentMs = 3 * 60_000;

/**
 * Whether a topic's studies are as fresh as its schedule promises. A topic whose schedule is not
 * kept is never late.
 */
export function topicHealth(topic: Judged, now: Date): TopicHealth {
  const late = lateSince(topic, now);
  if (isRunning(topic, now) && !isAgo(late, runExcusesMs, now)) return 'running';
  if (!topic.enabled) return 'disabled';
  // One that failed, was interrupted or has fallen silent.
  if (topic.lastRun && topic.lastRun.status !== 'succeeded' && !isRunning(topic, now)) {
    return 'failed';
  }
  // A success over chosen days alone does not make a topic one that was ingested.
  if (topic.lastSuccess === undefined && !isRunning(topic, now)) return 'never';
  return late ? 'late' : 'good';
}

/**
 * Since when a success is overdue: from the first due instant after the last success, with some
 * patience. The last due instant alone would not tell: it is always recent where a topic is due
 * every hour. Undefined where nothing is overdue, where nothing is due, and before any success.
 */
export function lateSince(topic: Judged, now: Date): Date | undefined {
  if (!topic.enabled || topic.lastSuccess === undefined) return undefined;
  const due = nextDue(topic, new Date(topic.lastSuccess));
  if (!due) return undefined;
  const late = new Date(due.getTime() + lateAfterMs);
  return late <= now ? late : undefined;
}

/** Whether somebody should look at the topic: monitors are told so, pages show it in red. */
export function isTroubled(health: TopicHealth): boolean {
  return health === 'late' || health === 'failed' || health === 'never';
}

function isRunning({ lastRun }: Judged, now: Date): boolean {
  if (lastRun?.status !== 'running') return false;
  return !lastRun.heartbeatAt || now.getTime() - Date.parse(lastRun.heartbeatAt) <= runSilentMs;
}

function isAgo(instant: Date | undefined, ms: number, now: Date): boolean {
  return instant !== undefined && now.getTime() - instant.getTime() > ms;
}
