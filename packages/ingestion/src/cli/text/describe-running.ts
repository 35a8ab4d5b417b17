import type { RunInProgress } from '@touchstone/evidence';
import { describeCounts } from '../describe-progress.ts';
import { sayAgo } from './say-when.ts';

/** A run that is under way, in one line. */
export function describeRunning(run: RunInProgress, now: Date): string {
  const what = run.topic ?? (run.kind === 'files' ? 'files' : 'given PMIDs');
  const step = run.step?.replace('-', ' ') ?? 'starting';
  const attempt = run.attempt > 1 ? `, attempt ${run.attempt}` : '';
  const began = `${run.kind} run${attempt}, began ${sayAgo(run.startedAt, now)}`;
  return `${what}: ${step}${progress(run)} (${describeCounts(run)}; ${began})`;
}

function progress({ files, fetched, expected }: RunInProgress): string {
  if (files.length === 0) return expected === 0 ? '' : `, ${fetched} of ${expected} records`;
  const over = files.filter(({ status }) => status === 'finished' || status === 'failed');
  return `, ${over.length} of ${files.length} files`;
}
