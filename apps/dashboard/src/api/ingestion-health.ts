import {
  isTroubled,
  lateSince,
  type TopicState,
  type Trouble,
  topicHealth,
  topicHealths,
} from '@touchstone/evidence';
import { z } from 'zod';

/** How a topic's ingest stands against its schedule. Instants are ISO. */
export const topicHealthSchema = z.object({
  topic: z.string(),
  state: z.enum(topicHealths),
  lastSuccess: z.string().optional(),
  lastDue: z.string().optional(),
  nextDue: z.string().optional(),
  lateSince: z.string().optional(),
});

type TopicHealthView = z.infer<typeof topicHealthSchema>;

export function ingestionHealth(topics: readonly TopicState[], now: Date): TopicHealthView[] {
  return topics.map((topic) => ({
    topic: topic.slug,
    state: topicHealth(topic, now),
    lastSuccess: topic.lastSuccess,
    lastDue: topic.lastDue,
    nextDue: topic.nextDue,
    lateSince: lateSince(topic, now)?.toISOString(),
  }));
}

/** What is wrong with each topic, channel or source that asks for somebody, as a sentence. */
export function ingestionTroubles(
  health: readonly TopicHealthView[],
  troubles: readonly Trouble[],
): Record<string, string> {
  const troubled = health.filter(({ state }) => isTroubled(state));
  return Object.fromEntries([
    ...troubles.map(({ about, message }) => [about, message]),
    ...troubled.map((one) => [one.topic, inWords(one)]),
  ]);
}

function inWords({ state, lateSince: late, lastSuccess }: TopicHealthView): string {
  if (state === 'never') return 'Was never ingested. Start a worker: npm run worker';
  const success = lastSuccess ? `The last success was at ${lastSuccess}.` : 'It never succeeded.';
  if (state === 'late') return `Late since ${late}. ${success} Is a worker running?`;
  return `The last run did not succeed. ${success} The Runs page says why.`;
}
