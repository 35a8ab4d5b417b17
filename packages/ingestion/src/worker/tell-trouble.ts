import { sayError } from '@touchstone/db/say-error';
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
      const { about, message } = describe(error);
      if (told.has(about)) return;
      told.add(about);
      reporter.note(message);
    },
    over() {
      if (told.size > 0) reporter.note('The trouble is over: the worker goes on.');
      told.clear();
    },
  };
}

/** A database that is gone shows in several ways, one after the other; that is told once. */
function describe(error: unknown): { about: string; message: string } {
  const reason = databaseFailure(error);
  if (reason) {
    const message = `The database ${reason}. The worker waits for it and goes on by itself.`;
    return { about: 'database', message };
  }
  const message = sayError(error);
  return { about: message, message: `${message} The worker tries again.` };
}
