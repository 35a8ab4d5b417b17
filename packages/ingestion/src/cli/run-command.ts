import { pingDatabase } from '@touchstone/db';
import { type OpenDatabase, openDatabase, prepareDatabase } from '@touchstone/db/open';
import type { RunView } from '@touchstone/evidence';
import type { Environment } from '../environment.ts';
import { ingestAll } from '../ingest/ingest-all.ts';
import { explainDatabaseFailure } from './explain-database-failure.ts';
import type { Arguments } from './read-arguments.ts';
import type { Reporter } from './reporter.ts';

interface Command {
  chosen: Arguments;
  environment: Environment;
  reporter: Reporter;
  signal: AbortSignal;
}

/**
 * Reaches the database, ingests what was chosen, and closes what it opened. Where the process that
 * served the embedded database ends meanwhile, it opens the database itself and begins again,
 * which repeats nothing that was saved. A database that fails is named in the error.
 */
export async function runCommand(command: Command): Promise<RunView[]> {
  try {
    return await runUntilDone(command);
  } catch (error) {
    throw explainDatabaseFailure(error, command.environment);
  }
}

async function runUntilDone(command: Command): Promise<RunView[]> {
  const { reporter, signal } = command;
  for (;;) {
    const opened = await open(command);
    try {
      return await ingest(opened, command);
    } catch (error) {
      if (signal.aborted || !(await hasLostItsServer(opened))) throw error;
      reporter.note('The process that served the database has ended. Going on without it.');
    } finally {
      await opened.close();
    }
  }
}

async function open({ environment }: Command): Promise<OpenDatabase> {
  const place = { dataDir: environment.dataDir, databaseUrl: environment.databaseUrl };
  const opened = await openDatabase({ ...place, purpose: 'npm run ingest' });
  // Whoever serves the embedded database has prepared it.
  if (opened.embedded !== 'joined') await prepareDatabase(opened.db, place);
  return opened;
}

async function ingest({ db }: OpenDatabase, command: Command): Promise<RunView[]> {
  const { chosen, environment, reporter, signal } = command;
  const { dataDir: _, databaseUrl: __, eutilsBaseUrl, ...caller } = environment;
  const runs = await ingestAll(db, {
    topic: chosen.topic,
    pmids: chosen.pmids,
    eutils: { ...caller, baseUrl: eutilsBaseUrl },
    signal,
    onProgress: reporter.show,
  });
  if (runs.length === 0 && !signal.aborted) throw new Error(noTopics);
  return runs;
}

/** Only a database that somebody else serves can be lost this way, so that this cannot go on for ever. */
async function hasLostItsServer({ db, embedded }: OpenDatabase): Promise<boolean> {
  return embedded === 'joined' && !(await pingDatabase(db));
}

const noTopics = 'The database has no topics yet: run npm start once, or name records with --pmid.';
