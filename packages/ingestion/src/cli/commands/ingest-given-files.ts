import { resolve } from 'node:path';
import { listWorkers } from '@touchstone/db';
import { requestHelp } from '@touchstone/db/jobs';
import type { RunView } from '@touchstone/evidence';
import { ingestFiles } from '../../files/ingest-files.ts';
import type { Context } from '../chosen.ts';

interface GivenFiles {
  patterns: readonly string[];
  topic?: string | undefined;
  words?: readonly string[] | undefined;
  /** Also those that were read before. */
  full?: boolean | undefined;
}

/** Brings NLM's files in, with the help of the workers that there are. */
export async function ingestGivenFiles(
  { db, place, reporter, signal, now }: Context,
  { patterns, topic, words, full = false }: GivenFiles,
): Promise<RunView> {
  // npm changes to the repository's folder; whoever typed the pattern was elsewhere.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  return ingestFiles(db, {
    patterns: patterns.map((pattern) => resolve(typedIn, pattern)),
    ...{ topic, words, signal, now, onlyNew: !full },
    onProgress: reporter.show,
    requestHelp: async (runId) => {
      const workers = await listWorkers(db, { now: now() });
      if (workers.length > 0) await requestHelp(place, runId);
    },
  });
}
