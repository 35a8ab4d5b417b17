import type { TopicField } from './topic-settings.ts';

/** A topic cannot be kept as it was given; nothing was changed. One sentence for each wrong field. */
export class TopicError extends Error {
  override name = 'TopicError';
  readonly problems: Partial<Record<TopicField, string>>;

  constructor(problems: Partial<Record<TopicField, string>>) {
    super(Object.values(problems).join('\n'));
    this.problems = problems;
  }
}
