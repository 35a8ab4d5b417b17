import type { RunInProgress } from '@touchstone/evidence';
import { bytesInWords } from '../words/bytes-in-words.ts';
import { stepLabels } from '../words/labels.ts';
import { capitalise, formatNumber } from '../words/plural.ts';
import classes from './run-progress.module.css';
import { RunRate } from './run-rate.tsx';

/** How far a running ingest has come: its step, what has been dealt with, how fast, how long yet. */
export function RunProgress({ run, now }: { run: RunInProgress; now: Date }) {
  const { done, expected, unit } = amountOf(run);
  return (
    <div className={classes.progress}>
      <p className={classes.step} role="status">
        {capitalise(stepLabels[run.step ?? 'searching'])}.
        {isSilent(run, now) && ' Its process has been silent for long: a worker goes on with it.'}
      </p>
      {expected > 0 && (
        <>
          <progress value={Math.min(done, expected)} max={expected} aria-label="Dealt with" />
          <p>
            {amountInWords(done, unit)} of {amountInWords(expected, unit)}
            {unit === 'records' && ' records'}
            <RunRate {...{ done, expected, unit }} key={run.id} at={now.toISOString()} />
          </p>
        </>
      )}
      <p>
        {formatNumber(run.created)} new · {formatNumber(run.updated)} revised ·{' '}
        {formatNumber(run.unchanged)} unchanged · {formatNumber(run.rejected)} could not be read
      </p>
    </div>
  );
}

/** Twice a run's lease: after that no living process holds it. */
const silentAfterMs = 3 * 60_000;

function isSilent({ heartbeatAt }: RunInProgress, now: Date): boolean {
  return heartbeatAt !== undefined && now.getTime() - Date.parse(heartbeatAt) > silentAfterMs;
}

type Unit = 'records' | 'bytes';

/** A run over files is measured by their bytes: nobody knows how many records they hold. */
function amountOf(run: RunInProgress): { done: number; expected: number; unit: Unit } {
  if (run.kind === 'files') {
    const bytes = (files: RunInProgress['files']) => files.reduce((sum, one) => sum + one.bytes, 0);
    const over = run.files.filter(({ status }) => status === 'finished' || status === 'failed');
    return { done: bytes(over), expected: bytes(run.files), unit: 'bytes' };
  }
  const done = run.created + run.updated + run.unchanged + run.rejected;
  return { done, expected: run.expected, unit: 'records' };
}

function amountInWords(amount: number, unit: Unit): string {
  return unit === 'bytes' ? bytesInWords(amount) : formatNumber(amount);
}
