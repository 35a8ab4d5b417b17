import { SingleBar } from 'cli-progress';
import type { Progress } from '../ingest/progress.ts';
import { describeConcerns, describeCounts, describeProgress } from './describe-progress.ts';
import { redactMessage } from './redact-message.ts';
import type { Reporter } from './reporter.ts';

/** A bar with counts, rate and estimate while records come in; a line for every other step. */
export function reportOnTerminal(stream: NodeJS.WritableStream, apiKey?: string): Reporter {
  let bar: Bar | undefined;

  function say(text: string): void {
    stream.write(`${redactMessage(text, apiKey)}\n`);
  }

  function close(): void {
    bar?.stop();
    bar = undefined;
  }

  function sayAlone(message: string): void {
    close();
    say(message);
  }

  return {
    show(progress) {
      if (bar?.show(progress)) return;
      close();
      say(describeProgress(progress));
      if (progress.step === 'fetch') bar = startBar(stream, progress.expected);
      if (progress.step === 'unexpected') say(stackOf(progress.error));
      if (progress.step === 'finish') describeConcerns(progress).forEach(say);
    },
    note: sayAlone,
    fail: sayAlone,
    close,
  };
}

interface Bar {
  /** False where the step is none that a bar can show. */
  show(progress: Progress): boolean;
  stop(): void;
}

function startBar(stream: NodeJS.WritableStream, expected: number): Bar {
  const bar = new SingleBar({ stream, ...look });
  const startedAt = performance.now();
  bar.start(expected, 0, { rate: '–', note: 'fetching from PubMed' });
  return {
    show(progress) {
      if (progress.step === 'wait') {
        bar.update({ note: `PubMed makes us wait ${Math.ceil(progress.waitMs / 1000)} s` });
      } else if (progress.step === 'save') {
        const { asked } = progress.counts;
        const rate = Math.round(asked / ((performance.now() - startedAt) / 1_000));
        bar.update(asked, { rate, note: describeCounts(progress.counts) });
      }
      return progress.step === 'wait' || progress.step === 'save';
    },
    stop: () => bar.stop(),
  };
}

const look = {
  format: '  {bar} {value}/{total} · {rate}/s · {eta_formatted} left · {note}',
  barCompleteChar: '█',
  barIncompleteChar: '░',
  barsize: 20,
  hideCursor: true,
  linewrap: false,
  // The line that follows says it all, and better.
  clearOnComplete: true,
};

function stackOf(error: unknown): string {
  return error instanceof Error && error.stack ? error.stack : String(error);
}
