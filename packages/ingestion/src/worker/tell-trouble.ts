import type { Reporter } from '../cli/reporter.ts';
import { databaseFailure } from '../ingest/database-failure.ts';

export interface Trouble {
  met(error: unknown): void;
  over(): void;
}

/** Says once what is wrong in the background, and once that it is over. */
export function tellTrouble(reporter: Reporter): Trouble {
  const told = new Set<string>();
  return {
    met(error) {
      const message = describe(error);
      if (told.has(message)) return;
      told.add(message);
      reporter.note(message);
    },
    over() {
      if (told.size > 0) reporter.note('The trouble is over: the worker goes on.');
      told.clear();
    },
  };
}

function describe(error: unknown): string {
  const reason = databaseFailure(error);
  if (reason) return `The database ${reason}. The worker waits for it and goes on by itself.`;
  return `${error instanceof Error ? error.message : error} The worker tries again.`;
}
