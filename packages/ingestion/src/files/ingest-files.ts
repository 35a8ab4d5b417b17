import { availableParallelism } from 'node:os';
import { type Db, finishFilesRun, planFiles, readFilesRun } from '@touchstone/db';
import type { RunTrigger, RunView } from '@touchstone/evidence';
import type { Progress } from '../ingest/progress.ts';
import { createParsePool, type ParsePool } from '../parse/parse-pool.ts';
import { addChecksums } from './add-checksums.ts';
import { FilesError } from './files-error.ts';
import { findFiles } from './find-files.ts';
import { type OpenFilter, openFilter } from './open-filter.ts';
import { workThroughFiles } from './work-through-files.ts';

export interface IngestFilesOptions {
  /** Paths and globs of baseline and update files. */
  patterns?: readonly string[];
  /** Instead of patterns: helps with a run that another process has begun, as long as there is work. */
  runId?: string;
  /** Slug: only what this topic's search has returned, and what claims rest on. */
  topic?: string | undefined;
  /** Only records that have one of these phrases; see `matchWords`. */
  words?: readonly string[] | undefined;
  /** Leaves out files that were read to the end before, with the same words and without a topic. */
  onlyNew?: boolean;
  trigger?: RunTrigger;
  /** Ends the run as interrupted; given the same files again, it goes on from there. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  now?: () => Date;
  /** For parsing on all cores; one of its own where none is given. */
  pool?: ParsePool;
  /** Asks other processes to help, once the run is planned. */
  requestHelp?: (runId: string) => Promise<void>;
  /** Records per transaction; smaller ones let readers in between more often. */
  batchSize?: number;
  /** How often to look whether others are done, and how often to show that a file is being read. */
  pollMs?: number;
  beatMs?: number;
}

/**
 * Brings NLM's baseline and update files into the database, the later file winning in whatever order
 * they are read. Safe to repeat, to interrupt, and to run in several processes at once. A file that
 * cannot be read is the run's outcome; throws FilesError, and where the database fails.
 */
export async function ingestFiles(db: Db, options: IngestFilesOptions): Promise<RunView> {
  const { runId, filter } = await begin(db, options);
  const isHelper = options.runId !== undefined;
  const pool = options.pool ?? createParsePool({ threads: availableParallelism() });
  try {
    await workThroughFiles(db, { ...options, runId, filter, pool, waitForOthers: !isHelper });
  } finally {
    if (!options.pool) await pool.close();
  }
  const now = (options.now ?? (() => new Date()))();
  // A helper that is stopped leaves the run to whoever began it.
  const stopped = !isHelper && (options.signal?.aborted ?? false);
  const run = await finishFilesRun(db, runId, { stopped, now });
  if (!run) throw new FilesError(unknownRun(runId));
  if (!isHelper) options.onProgress?.({ step: 'finish', run, missing: [], warnings: [] });
  return run;
}

async function begin(
  db: Db,
  options: IngestFilesOptions,
): Promise<{ runId: string; filter: OpenFilter }> {
  const { runId, patterns = [], topic, words, onlyNew, trigger } = options;
  const { now = () => new Date() } = options;
  if (runId !== undefined) {
    const state = await readFilesRun(db, runId);
    if (!state) throw new FilesError(unknownRun(runId));
    return { runId, filter: await openFilter(db, state.filter) };
  }
  const wanted = { topic, words: words && [...words] };
  // Before the run is planned, so that a wrong word or topic leaves no trace.
  const filter = await openFilter(db, wanted);
  const files = await addChecksums(db, await findFiles(patterns), options.signal);
  const plan = { files, filter: wanted, onlyNew, trigger, now: now() };
  const planned = await planFiles(db, plan);
  await options.requestHelp?.(planned.runId);
  return { runId: planned.runId, filter };
}

function unknownRun(runId: string): string {
  return `There is no run ${runId} over files. Give the files themselves: --files 'pubmed26n*.xml.gz'`;
}
