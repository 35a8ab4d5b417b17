import type { TopicState } from '@touchstone/evidence';

/** `late` and worse are shown in the warning colour. */
export type TopicHealth = 'good' | 'running' | 'late' | 'failed' | 'never';

/** A week is the slowest schedule that keeps a text honest; a day more allows for one slow run. */
const lateAfterMs = 8 * 24 * 60 * 60 * 1000;

/** Whether a topic's studies are as fresh as readers may take them to be. */
export function topicHealth(topic: TopicState, now = new Date()): TopicHealth {
  if (topic.lastRun?.status === 'running') return 'running';
  const failed = topic.lastRun?.status === 'failed' || topic.lastRun?.status === 'interrupted';
  if (topic.lastSuccess === undefined) return failed ? 'failed' : 'never';
  if (failed) return 'failed';
  return now.getTime() - Date.parse(topic.lastSuccess) > lateAfterMs ? 'late' : 'good';
}
