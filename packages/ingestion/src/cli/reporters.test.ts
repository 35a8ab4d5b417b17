import { PassThrough } from 'node:stream';
import type { RunView } from '@touchstone/evidence';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../ingest/progress.ts';
import { reportInLog } from './report-in-log.ts';
import { reportOnTerminal } from './report-on-terminal.ts';

const topic = 'stones';
const counts = {
  asked: 20,
  expected: 80,
  fetched: 18,
  created: 11,
  updated: 4,
  unchanged: 3,
  rejected: 0,
};
const run: RunView = {
  ...{ id: '1', topic, startedAt: '', found: 80, requests: 9, ...counts },
  kind: 'full',
  trigger: 'command',
  attempt: 1,
  status: 'failed',
  error: 'PubMed answered with sesame-42. Run later: npm run ingest',
};
const steps: Progress[] = [
  { step: 'search', topic },
  { step: 'fetch', topic, found: 80, expected: 80, warnings: [] },
  { step: 'save', topic, counts },
  { step: 'wait', reason: 'PubMed said sesame-42', waitMs: 2_500 },
  { step: 'unexpected', topic, error: new Error('no more sesame-42') },
  { step: 'finish', topic, run, missing: ['90000001'], warnings: ['PubMed dropped a word.'] },
];

function log(json: boolean): string {
  const lines: string[] = [];
  const reporter = reportInLog({ json, write: (line) => lines.push(line), apiKey: 'sesame-42' });
  steps.forEach(reporter.show);
  return lines.join('');
}

function terminal(): string {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
  const reporter = reportOnTerminal(stream, 'sesame-42');
  for (const step of steps) reporter.show(step);
  reporter.close();
  return String(stream.read());
}

describe('a report of an ingest', () => {
  it('on a terminal shows a bar with counts and an estimate, then how it ended', () => {
    const shown = terminal();
    expect(shown).toContain('0/80');
    expect(shown).toMatch(/left · fetching/);
    expect(
      shown
        .trim()
        .split('\n')
        .slice(-3)
        .map((line) => line.trim()),
    ).toEqual([
      'stones: failed. PubMed answered with [removed]. Run later: npm run ingest',
      'PubMed dropped a word.',
      'PubMed sent no record for 1: 90000001',
    ]);
  });

  it('on a terminal keeps to one bar, which says the step that it is at', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
    const reporter = reportOnTerminal(stream);
    const [, fetch, save] = steps;
    for (const step of [fetch, save]) if (step) reporter.show(step);
    reporter.show({ step: 'ask-again', topic, missing: ['90000001', '90000002'] });
    reporter.show({ step: 'wait', reason: 'PubMed is slow', waitMs: 2_500 });
    reporter.close();
    const shown = String(stream.read());
    expect(shown).toMatch(/20\/80 · \d+\/s · 1 s left · /);
    expect(shown).toContain('left · asking again for 2: PubMed makes us wait 3 s');
    // One line that stays, and one that the bar has written anew each time.
    expect(shown.split('\n').filter((line) => line.trim() !== '')).toHaveLength(2);
  });

  it('on a terminal estimates each thing that it counts by itself', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
    const reporter = reportOnTerminal(stream);
    const [, fetch, save] = steps;
    for (const step of [fetch, save]) if (step) reporter.show(step);
    reporter.show({ step: 'check-standing', topic, asked: 0, expected: 7 });
    reporter.close();
    expect(String(stream.read())).toContain('0/7 · –/s · – left · asking Crossref');
  });

  it('on a terminal counts files by their bytes', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
    const reporter = reportOnTerminal(stream);
    const none = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
    const fileCounts = { ...none, records: 30, kept: 20, deleted: 1 };
    const extents = { files: { done: 1, total: 3 }, bytes: { done: 1_250_000, total: 3.4e9 } };
    reporter.show({ step: 'files', ...extents, counts: fileCounts });
    reporter.close();
    const shown = String(stream.read());
    expect(shown).toContain('1.3 MB/3.4 GB');
    expect(shown).toContain('reading files (1/3): 30 records, 0 new, 0 changed');
  });

  it('in a log is a line for each step, at the level that it deserves', () => {
    const levels = log(false)
      .split('\n')
      .flatMap((line) => /^\S+Z (\w+)/.exec(line)?.[1] ?? []);
    expect(levels).toEqual(['info', 'info', 'info', 'warn', 'error', 'error', 'warn', 'warn']);
    expect(log(false)).toContain('20 of 80 done (11 new, 4 changed, 3 unchanged, 0 unreadable)');
  });

  it('in a log says a step that goes on at most every ten seconds', () => {
    const lines: string[] = [];
    let now = 0;
    const write = (line: string) => lines.push(line);
    const reporter = reportInLog({ json: false, write, clock: () => now });
    for (now = 0; now < 30_000; now += 1_000) reporter.show({ step: 'save', topic, counts });
    expect(lines).toHaveLength(3);
  });

  it('in JSON holds the numbers as fields', () => {
    const lines = log(true)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ step: 'save', topic, counts }));
  });

  it('shows a stack where the fault is ours', () => {
    for (const text of [log(false), log(true), terminal()])
      expect(text).toContain('reporters.test.ts');
  });

  it('never shows the key', () => {
    for (const text of [log(false), log(true), terminal()]) expect(text).not.toContain('sesame-42');
  });
});
