import type { z } from 'zod';

/** Variables that cannot be used as they are; their values are never repeated, for some are secret. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';

  constructor(issues: readonly z.core.$ZodIssue[]) {
    const lines = issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`);
    super(
      `The environment cannot be used:\n${lines.join('\n')}\n` +
        'Mend these variables or leave them out; .env.example says what each is for.',
    );
  }
}
