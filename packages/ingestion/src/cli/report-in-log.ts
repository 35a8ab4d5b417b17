import pino, { type Level } from 'pino';
import type { Progress } from '../ingest/progress.ts';
import { describeConcerns, describeProgress } from './describe-progress.ts';
import { redactMessage } from './redact-message.ts';
import type { Reporter } from './reporter.ts';

interface LogSettings {
  /** Objects for programs instead of lines for people. */
  json: boolean;
  write: (text: string) => unknown;
  apiKey?: string | undefined;
  /** Milliseconds of a clock that only goes forward. */
  clock?: () => number;
}

/** How often a step that goes on and on is worth a line, in milliseconds. */
const everyMs = 10_000;

/** Logs each step with pino, for a cron mail, a file or a collector of logs. */
export function reportInLog(settings: LogSettings): Reporter {
  const { json, write, apiKey, clock = () => performance.now() } = settings;
  const target = {
    write: (line: string) => write(redactMessage(json ? line : plain(line), apiKey)),
  };
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, target);
  let last: { step: Progress['step']; at: number } | undefined;
  return {
    show(progress) {
      const { step } = progress;
      if (isRepeat(step) && last?.step === step && clock() - last.at < everyMs) return;
      last = { step, at: clock() };
      log[levelOf(progress)](fieldsOf(progress), describeProgress(progress));
      if (progress.step !== 'finish') return;
      for (const concern of describeConcerns(progress))
        log.warn({ topic: progress.topic }, concern);
    },
    note: (message) => log.warn(message),
    fail: (message) => log.error(message),
    close: () => undefined,
  };
}

/** Each of these says all that the ones before it said. */
function isRepeat(step: Progress['step']): boolean {
  return step === 'save' || step === 'files' || step === 'check-standing';
}

function levelOf(progress: Progress): Level {
  if (progress.step === 'unexpected') return 'error';
  if (progress.step === 'wait' || progress.step === 'busy') return 'warn';
  return progress.step === 'finish' && progress.run.status !== 'succeeded' ? 'error' : 'info';
}

/** pino writes an error out with its stack under the name `err` alone. */
function fieldsOf(progress: Progress): object {
  return progress.step === 'unexpected' ? { step: progress.step, err: progress.error } : progress;
}

/** What pino writes of it. */
interface LogLine {
  level: number;
  time: string;
  msg: string;
  err?: { stack?: string };
}

/** `2026-05-01T12:00:00.000Z warn words`, with the stack below where there is one. */
function plain(line: string): string {
  const { level, time, msg, err }: LogLine = JSON.parse(line);
  const stack = err?.stack ? `\n${err.stack}` : '';
  return `${time} ${pino.levels.labels[level]} ${msg}${stack}\n`;
}
