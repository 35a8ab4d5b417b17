import { shareSettings } from '../../eutils/share-settings.ts';
import { ingestAll } from '../../ingest/ingest-all.ts';
import type { IngestArguments } from '../arguments/define-ingest.ts';
import type { Context, Result } from '../chosen.ts';
import { summariseRun } from '../summarise-run.ts';

/** Ingests what was chosen; the reporter has said it all by the end. */
export async function ingest(context: Context, chosen: IngestArguments): Promise<Result> {
  const { db, reporter, signal, environment } = context;
  const runs = await ingestAll(db, {
    topic: chosen.topic,
    pmids: chosen.pmid,
    eutils: shareSettings(db, environment),
    signal,
    onProgress: reporter.show,
  });
  if (runs.length === 0 && !signal.aborted) throw new Error(noTopics);
  return {
    summary: { runs: runs.map(summariseRun) },
    lines: [],
    succeeded: runs.every(({ status }) => status === 'succeeded'),
  };
}

const noTopics =
  'The database has no topics yet: run npm start once, add one (topics add), or name records with --pmid.';
