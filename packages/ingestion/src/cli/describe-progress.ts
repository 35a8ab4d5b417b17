import type { FileCounts } from '@touchstone/db';
import { sayError } from '@touchstone/db/say-error';
import type { Pmid, RunView } from '@touchstone/evidence';
import type { Progress } from '../ingest/progress.ts';
import { sayBytes } from './text/say-bytes.ts';
import { count } from './text/say-when.ts';

/** A step of an ingest as a sentence. */
export function describeProgress(progress: Progress): string {
  const of = 'topic' in progress && progress.topic ? `${progress.topic}: ` : '';
  switch (progress.step) {
    case 'search':
      return `${of}asking PubMed`;
    case 'fetch':
      return `${of}${describePlan(progress)}`;
    case 'save': {
      const { asked, expected } = progress.counts;
      return `${of}${asked} of ${expected} done (${describeCounts(progress.counts)})`;
    }
    case 'ask-again':
      return `${of}asking once more for ${progress.missing.length} that PubMed left out`;
    case 'check-standing':
      return `${of}asked Crossref about ${progress.asked} of ${progress.expected} reports`;
    case 'busy':
      return progress.message;
    case 'wait':
      return `trying again in ${Math.ceil(progress.waitMs / 1000)} s. ${progress.reason}`;
    case 'files': {
      const { files, bytes, counts } = progress;
      const read = `${sayBytes(bytes.done)} of ${sayBytes(bytes.total)}`;
      return `${files.done} of ${files.total} files, ${read} (${describeFileCounts(counts)})`;
    }
    case 'finish':
      return `${of}${describeRun(progress.run)}`;
    case 'unexpected':
      return `${of}unexpected error: ${sayError(progress.error)}`;
  }
}

function describePlan({ found, expected, done }: Extract<Progress, { step: 'fetch' }>): string {
  if (done !== undefined) return `going on where a run stopped, ${done} of ${expected} done`;
  return `${found} found, ${expected} to fetch (linked reports included)`;
}

/** What somebody should look at once a run is over, as sentences. */
export function describeConcerns({ warnings, missing }: { warnings: string[]; missing: Pmid[] }) {
  if (missing.length === 0) return warnings;
  const some = missing.slice(0, 20).join(', ');
  const rest = missing.length > 20 ? ' … (all of them on the page of the run)' : '';
  return [...warnings, `PubMed sent no record for ${missing.length}: ${some}${rest}`];
}

interface SavedCounts {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

export function describeCounts({ created, updated, unchanged, rejected }: SavedCounts): string {
  return `${created} new, ${updated} changed, ${unchanged} unchanged, ${rejected} unreadable`;
}

function describeFileCounts(counts: FileCounts): string {
  const { records, kept, deleted } = counts;
  return `${records} records, ${kept} kept, ${deleted} deleted; ${describeCounts(counts)}`;
}

function describeRun(run: RunView): string {
  if (run.error !== undefined) return `${run.status}. ${run.error}`;
  const cost = run.kind === 'files' ? '' : ` in ${count(run.requests, 'request')}`;
  return `${run.status}: ${count(run.fetched, 'record')}${cost} (${describeCounts(run)})`;
}
