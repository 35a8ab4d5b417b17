import type { FileCounts } from '@touchstone/db';
import type { Counts, Extent, Progress } from '../ingest/progress.ts';
import { describeCounts } from './describe-progress.ts';

/** What a bar shows of a step. */
export interface Gauge extends Extent {
  /** What is being done, in a word or two. */
  step: string;
  unit: 'records' | 'reports' | 'bytes';
  /** What it has brought so far. */
  note?: string;
}

/** A step as a bar shows it, after the one that it shows; undefined where it is none for a bar. */
export function gaugeOf(progress: Progress, shown: Gauge | undefined): Gauge | undefined {
  switch (progress.step) {
    case 'fetch':
      return { step: 'fetching', unit: 'records', ...plan(progress) };
    case 'save':
      return { step: shown?.step ?? 'fetching', unit: 'records', ...saved(progress.counts) };
    case 'ask-again':
      return shown && { ...shown, step: `asking again for ${progress.missing.length}` };
    case 'check-standing':
      return { step: 'asking Crossref about standing', unit: 'reports', ...standing(progress) };
    case 'wait':
      return shown && { ...shown, note: `PubMed makes us wait ${seconds(progress.waitMs)} s` };
    case 'files': {
      const { files, bytes, counts } = progress;
      const step = `reading files (${files.done}/${files.total})`;
      return { step, unit: 'bytes', ...bytes, note: describeRead(counts) };
    }
    default:
      return undefined;
  }
}

function plan({ done = 0, expected }: Extract<Progress, { step: 'fetch' }>): Extent {
  return { done, total: expected };
}

function standing({ asked, expected }: Extract<Progress, { step: 'check-standing' }>): Extent {
  return { done: asked, total: expected };
}

function saved(counts: Counts) {
  return { done: counts.asked, total: counts.expected, note: describeCounts(counts) };
}

/** Shorter than in a line, for a line of the terminal cannot be longer than that. */
function describeRead({ records, created, updated }: FileCounts): string {
  return `${records} records, ${created} new, ${updated} changed`;
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1_000);
}
