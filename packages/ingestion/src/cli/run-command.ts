import type { Environment } from '../environment.ts';
import { hasLostItsServer, openPrepared } from '../open-prepared.ts';
import type { Chosen, Result } from './chosen.ts';
import { explainDatabaseFailure } from './explain-database-failure.ts';
import type { Reporter } from './reporter.ts';
import { whoActs } from './who-acts.ts';

interface Command {
  chosen: Chosen;
  environment: Environment;
  reporter: Reporter;
  signal: AbortSignal;
}

/**
 * Reaches the database, runs the command, and closes what it opened. Where the process that
 * served the embedded database ends meanwhile, it opens the database itself and begins again,
 * which repeats nothing that was saved. A database that fails is named in the error.
 */
export async function runCommand(command: Command): Promise<Result> {
  try {
    return await runUntilDone(command);
  } catch (error) {
    throw explainDatabaseFailure(error, command.environment);
  }
}

async function runUntilDone(command: Command): Promise<Result> {
  const { chosen, environment, reporter, signal } = command;
  const place = { dataDir: environment.dataDir, databaseUrl: environment.databaseUrl };
  const common = { place, environment, reporter, signal, now: () => new Date(), by: whoActs() };
  for (;;) {
    const opened = await openPrepared(place, { purpose: 'npm run ingest', reporter });
    try {
      return await chosen.run({ ...common, db: opened.db });
    } catch (error) {
      // One that this process serves itself is never lost, so that this cannot go on for ever.
      if (signal.aborted || !(await hasLostItsServer(opened))) throw error;
      reporter.note('The process that served the database has ended. Going on without it.');
    } finally {
      await opened.close();
    }
  }
}
