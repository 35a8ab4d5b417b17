import { openDatabase, prepareDatabase } from '@touchstone/db/open';
import type { RunView } from '@touchstone/evidence';
import type { Environment } from '../environment.ts';
import { ingestAll } from '../ingest/ingest-all.ts';
import type { Arguments } from './read-arguments.ts';
import type { Reporter } from './reporter.ts';

interface Command {
  chosen: Arguments;
  environment: Environment;
  reporter: Reporter;
  signal: AbortSignal;
}

/** Reaches the database, ingests what was chosen, and closes what it opened. */
export async function runCommand(command: Command): Promise<RunView[]> {
  const { chosen, environment, reporter, signal } = command;
  const { dataDir, databaseUrl, eutilsBaseUrl, ...caller } = environment;
  const place = { dataDir, databaseUrl };
  const { db, embedded, close } = await openDatabase({ ...place, purpose: 'npm run ingest' });
  try {
    // Whoever serves the embedded database has prepared it.
    if (embedded !== 'joined') await prepareDatabase(db, place);
    const runs = await ingestAll(db, {
      topic: chosen.topic,
      pmids: chosen.pmids,
      eutils: { ...caller, baseUrl: eutilsBaseUrl },
      signal,
      onProgress: reporter.show,
    });
    if (runs.length === 0 && !signal.aborted) throw new Error(noTopics);
    return runs;
  } finally {
    await close();
  }
}

const noTopics = 'The database has no topics yet: run npm start once, or name records with --pmid.';
