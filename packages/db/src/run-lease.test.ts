import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { hold, isAbandoned, letGo, workerName } from './run-lease.ts';

const now = new Date('2026-03-01T12:00:00Z');
const isAlive = () => false;
const [, , machine] = workerName().split(':');
const run = (more: Partial<Parameters<typeof isAbandoned>[0]>) => ({
  ...{ id: 'run', kind: 'full', worker: workerName(), heartbeatAt: now },
  ...more,
});

describe('a run of another process', () => {
  it('is abandoned at once where its process is known to be gone', () => {
    const other = run({ worker: `${hostname()}:4242:${machine}:other` });
    expect(isAbandoned(other, { now, isAlive })).toBe(true);
    expect(isAbandoned(other, { now, isAlive: () => true })).toBe(false);
  });

  it('is abandoned where this process has been given the number of its own', () => {
    const former = run({ worker: `${hostname()}:${process.pid}:${machine}:other` });
    expect(isAbandoned(former, { now, isAlive: () => true })).toBe(true);
  });

  it.each([
    ['bears the same host name on another machine', `${hostname()}:4242:elsewhere:other`],
    ['is process 1 of another container', `${hostname()}:${process.pid}:elsewhere:other`],
    ['runs where machines cannot be told apart', `${hostname()}:4242::other`],
  ])('is believed to live until it falls silent where it %s', (_, worker) => {
    expect(isAbandoned(run({ worker }), { now, isAlive })).toBe(false);
    const soon = new Date(now.getTime() + 89_000);
    expect(isAbandoned(run({ worker }), { now: soon, isAlive })).toBe(false);
    const later = new Date(now.getTime() + 91_000);
    expect(isAbandoned(run({ worker }), { now: later, isAlive })).toBe(true);
  });

  it('shows no life by a sign from the future', () => {
    const heartbeatAt = new Date('2027-03-01T12:00:00Z');
    const worker = `${hostname()}:4242:elsewhere:other`;
    expect(isAbandoned(run({ worker, heartbeatAt }), { now, isAlive })).toBe(true);
  });
});

it('a run of this process is its own while it is held', () => {
  hold('run');
  expect(isAbandoned(run({}), { now, isAlive })).toBe(false);
  letGo('run');
  expect(isAbandoned(run({}), { now, isAlive })).toBe(true);
});
