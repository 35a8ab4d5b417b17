import type { RunView } from '@touchstone/evidence';
import { shareCrossref } from '../../crossref/share-crossref.ts';
import { shareSettings } from '../../eutils/share-settings.ts';
import { ingestAll } from '../../ingest/ingest-all.ts';
import type { IngestArguments } from '../arguments/define-ingest.ts';
import type { Context, Result } from '../chosen.ts';
import { summariseRun } from '../summarise-run.ts';
import { ingestGivenFiles } from './ingest-given-files.ts';
import { noTopics } from './no-topics.ts';
import { tellPeople } from './tell-people.ts';

/** Ingests what was chosen; the reporter has said it all by the end. */
export async function ingest(context: Context, chosen: IngestArguments): Promise<Result> {
  const runs = await run(context, chosen);
  await tellPeople(context);
  return {
    summary: { runs: runs.map(summariseRun) },
    lines: [],
    succeeded: runs.every(({ status }) => status === 'succeeded'),
  };
}

async function run(context: Context, chosen: IngestArguments): Promise<RunView[]> {
  const { db, reporter, signal, environment } = context;
  const { topic, pmid: pmids, full, since, until, files, words } = chosen;
  if (files) return [await ingestGivenFiles(context, { patterns: files, topic, words, full })];
  const runs = await ingestAll(db, {
    ...{ topic, pmids, full, since, until },
    eutils: shareSettings(db, environment),
    crossref: shareCrossref(db, environment),
    signal,
    onProgress: reporter.show,
  });
  if (runs.length === 0 && !signal.aborted) throw await noTopics(db);
  return runs;
}
