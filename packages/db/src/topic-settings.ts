import { z } from 'zod';

/** What can be set of a topic, each with the sentence for whoever sets it wrongly. */
const settings = {
  title: text(200, 'Give the topic a title of up to 200 characters.'),
  // Longer ones PubMed answers with an error.
  query: text(20_000, 'Give the topic a PubMed search of up to 20,000 characters.'),
  schedule: z.string().trim().max(100),
  timeZone: z.string().trim().max(100),
  enabled: z.boolean({ error: 'Say whether the schedule is kept: true or false.' }),
  fullEveryDays: days(1, 'A full run comes every 1 to 3650 days: give a whole number.'),
  overlapDays: days(0, 'Runs overlap by 0 to 3650 days: give a whole number.'),
  collapseBelow: share('Give a share from 0 to 1: 0.5 stops a search that counts less than half.'),
};

/** Any of them, for a topic that exists. */
export const topicRevisionSchema = z.object(settings).partial();

export const newTopicSchema = topicRevisionSchema.extend({
  title: settings.title,
  query: settings.query,
  slug: z
    .string()
    .max(80, 'Name the topic in 80 characters at most.')
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'Name the topic in small letters, digits and hyphens: low-back-pain.',
    ),
});

export type TopicRevision = z.infer<typeof topicRevisionSchema>;
export type NewTopic = z.infer<typeof newTopicSchema>;
export type TopicField = keyof NewTopic | 'documents';

function text(longest: number, error: string) {
  return z.string({ error }).trim().min(1, error).max(longest, error);
}

function days(least: number, error: string) {
  return z.int({ error }).min(least, error).max(3650, error);
}

function share(error: string) {
  return z.number({ error }).min(0, error).max(1, error);
}
