import { type Schedule, scheduleProblem } from '@touchstone/evidence';
import type { z } from 'zod';
import { TopicError } from './topic-error.ts';
import { newTopicSchema, type TopicField } from './topic-settings.ts';

type Problems = Partial<Record<TopicField, string>>;

/**
 * What was given of a topic, checked, its schedule with the one that it completes.
 * @throws TopicError with a sentence for every wrong field.
 */
export function checkTopic<T extends Partial<Schedule>>(
  schema: z.ZodType<T>,
  given: unknown,
  standing: Schedule,
): T {
  const { data, error } = schema.safeParse(given);
  const problems: Problems = {};
  for (const { path, message } of error?.issues ?? []) {
    const field = newTopicSchema.keyof().safeParse(path[0]).data;
    if (field) problems[field] ??= message;
  }
  if (!data) throw new TopicError(problems);
  const schedule = data.schedule ?? standing.schedule;
  const timeZone = data.timeZone ?? standing.timeZone;
  // Under UTC a wrong expression is told from a wrong time zone.
  const wrong = scheduleProblem({ schedule, timeZone: 'UTC' });
  if (wrong) throw new TopicError({ schedule: wrong });
  const elsewhere = scheduleProblem({ schedule, timeZone });
  if (elsewhere) throw new TopicError({ timeZone: elsewhere });
  return data;
}
