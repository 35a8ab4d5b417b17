import type { Progress } from '../ingest/progress.ts';
import { describeConcerns, describeProgress } from './describe-progress.ts';
import { type Gauge, gaugeOf } from './gauge-of.ts';
import { type Bar, openBar } from './open-bar.ts';
import { redactMessage } from './redact-message.ts';
import type { Reporter } from './reporter.ts';
import { printable } from './text/printable.ts';

/** A bar with counts, rate, estimate and step while there is much to do; a line for what is said once. */
export function reportOnTerminal(stream: NodeJS.WritableStream, apiKey?: string): Reporter {
  let bar: Bar | undefined;
  let shown: Gauge | undefined;

  function say(text: string): void {
    stream.write(`${printable(redactMessage(text, apiKey))}\n`);
  }

  function close(): void {
    bar?.stop();
    bar = undefined;
    shown = undefined;
  }

  function sayAlone(message: string): void {
    close();
    say(message);
  }

  function showBar(gauge: Gauge): void {
    // Of another kind of thing there is another estimate.
    if (shown && shown.unit !== gauge.unit) close();
    bar ??= openBar(stream, gauge);
    bar.show(gauge);
    shown = gauge;
  }

  return {
    show(progress) {
      const isFirstOfBar = !shown && progress.step !== 'files';
      if (isFirstOfBar || !hasBar(progress)) sayAlone(describeProgress(progress));
      const gauge = gaugeOf(progress, shown);
      if (gauge) showBar(gauge);
      if (progress.step === 'unexpected') say(stackOf(progress.error));
      if (progress.step === 'finish') describeConcerns(progress).forEach(say);
    },
    note: sayAlone,
    fail: sayAlone,
    close,
  };
}

/** Steps that a bar says all of; the others are worth a line that stays. */
function hasBar({ step }: Progress): boolean {
  return barSteps.includes(step);
}

const barSteps: readonly Progress['step'][] = [
  'save',
  'ask-again',
  'check-standing',
  'wait',
  'files',
];

function stackOf(error: unknown): string {
  return error instanceof Error && error.stack ? error.stack : String(error);
}
