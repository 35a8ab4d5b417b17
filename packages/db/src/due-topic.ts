import { lastDue, type Schedule } from '@touchstone/evidence';
import { latestCredible } from './clock-slack.ts';

/** What a topic's due instant depends on. */
export interface Scheduled extends Schedule {
  /** The last instant that was turned into a job. */
  scheduledAt: Date | null;
  /** Its last runs, the newest first. */
  runs: readonly PastRun[];
}

interface PastRun {
  status: string;
  trigger: string;
  startedAt: Date;
  finishedAt: Date | null;
  objections: readonly string[];
}

/**
 * Since when a topic wants a run that no job stands for; undefined where it wants none.
 *
 * The last due instant counts and not those before it: what was missed while no worker ran is made
 * up for once. A topic that never ran is due at once. A scheduled run that failed is tried again
 * before the next due instant, for PubMed may be down for an hour and a schedule may be monthly.
 * Instants of a clock that was far ahead count for nothing, or the topic would rest until then.
 */
export function dueSince(topic: Scheduled, now: Date): Date | undefined {
  const isCredible = (instant: Date) => instant <= latestCredible(now);
  const runs = topic.runs.filter(({ startedAt }) => isCredible(startedAt));
  const scheduledAt = topic.scheduledAt && isCredible(topic.scheduledAt) && topic.scheduledAt;
  const begun = scheduledAt || runs[0]?.startedAt;
  if (!begun) return now;
  const due = lastDue(topic, now);
  if (due && due > begun) return due;
  const again = nextTry(runs);
  return again && again <= now && begun < again ? again : undefined;
}

const firstPauseMs = 10 * 60_000;
const longestPauseMs = 6 * 3600_000;

/** When a failed run is to be tried again; not where a person must have a look at the search first. */
function nextTry(runs: readonly PastRun[]): Date | undefined {
  const [last] = runs;
  if (!last?.finishedAt || last.objections.length > 0) return undefined;
  const success = runs.findIndex(({ status }) => status === 'succeeded');
  const failures = success < 0 ? runs : runs.slice(0, success);
  // What a person alone has tried is the person's to try again.
  if (failures.every(({ trigger }) => trigger === 'command')) return undefined;
  const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures.length - 1));
  return new Date(last.finishedAt.getTime() + pauseMs);
}
