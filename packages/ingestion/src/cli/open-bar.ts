import { SingleBar } from 'cli-progress';
import type { Gauge } from './gauge-of.ts';
import { sayBytes } from './text/say-bytes.ts';
import { sayDuration } from './text/say-duration.ts';

export interface Bar {
  show(gauge: Gauge): void;
  stop(): void;
}

/** One line of a terminal: how far, how fast, how long yet, and what is being done. */
export function openBar(stream: NodeJS.WritableStream, first: Gauge): Bar {
  const bar = new SingleBar({ stream, ...look });
  const startedAt = performance.now();
  bar.start(first.total, first.done, words(first, 0));

  function show(gauge: Gauge): void {
    const seconds = (performance.now() - startedAt) / 1_000;
    bar.setTotal(gauge.total);
    // What was done before this process took the run over took it no time.
    bar.update(gauge.done, words(gauge, Math.max(0, gauge.done - first.done) / seconds));
  }

  return { show, stop: () => bar.stop() };
}

function words({ unit, done, total, step, note }: Gauge, rate: number) {
  const [some, all, pace] =
    unit === 'bytes'
      ? [sayBytes(done), sayBytes(total), sayBytes(rate)]
      : [done.toString(), total.toString(), Math.round(rate).toString()];
  const left = rate > 0 ? sayDuration((total - done) / rate) : '–';
  const shown = { extent: `${some}/${all}`, rate: rate > 0 ? pace : '–', left };
  return { ...shown, now: note === undefined ? step : `${step}: ${note}` };
}

const look = {
  format: '  {bar} {extent} · {rate}/s · {left} left · {now}',
  barCompleteChar: '█',
  barIncompleteChar: '░',
  barsize: 20,
  hideCursor: true,
  linewrap: false,
  // The line that follows says it all, and better.
  clearOnComplete: true,
};
