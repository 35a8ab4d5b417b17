import { describe, expect, it } from 'vitest';
import { EutilsError } from './eutils-error.ts';
import { type Attempt, usualPatience, waitBeforeRetry } from './patience.ts';

const passing = new EutilsError('x', { remedy: 'retry', rule: 'x' });

function wait(attempt: Partial<Attempt>, random = 0.5) {
  const whole = { number: 1, answered: true, elapsedMs: 0, error: passing, ...attempt };
  return waitBeforeRetry(whole, usualPatience, random);
}

describe('waitBeforeRetry', () => {
  it('doubles the wait up to a ceiling and gives up in the end', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((number) => wait({ number }));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, undefined]);
  });

  it('spreads the waits of many clients', () => {
    expect(wait({}, 0)).toBe(500);
    expect(wait({}, 0.99)).toBeCloseTo(1_490);
  });

  it('never comes back sooner than Retry-After', () => {
    const error = new EutilsError('x', { remedy: 'retry-after', rule: 'x', retryAfterMs: 7_000 });
    expect(wait({ error }, 0)).toBe(7_000);
  });

  it('gives up when PubMed asks for a pause beyond patience', () => {
    const about = { remedy: 'retry-after', rule: 'x', retryAfterMs: 3_600_000 } as const;
    expect(wait({ error: new EutilsError('x', about) })).toBeUndefined();
  });

  it.each(['permanent', 'stop'] as const)('does not repeat what is %s', (remedy) => {
    expect(wait({ error: new EutilsError('x', { remedy, rule: 'x' }) })).toBeUndefined();
  });

  it('is quick to give up before the first answer', () => {
    expect(wait({ answered: false })).toBe(400);
    expect(wait({ answered: false, number: 3 })).toBeUndefined();
    expect(wait({ answered: false, elapsedMs: 7_000 })).toBeUndefined();
  });
});
