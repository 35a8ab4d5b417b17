import { describe, expect, it } from 'vitest';
import { fakeClock } from './fake-clock.ts';
import { openRateLimit, spacingFor } from './rate-limit.ts';

describe('openRateLimit', () => {
  it('lets requests made at once through one spacing apart', async () => {
    const clock = fakeClock();
    const limit = openRateLimit(400, clock);
    const times = await Promise.all([1, 2, 3, 4].map(() => limit.turn().then(() => clock.now())));
    expect(times).toEqual([0, 400, 800, 1200]);
  });

  it('does not wait when the spacing has already passed', async () => {
    const clock = fakeClock();
    const limit = openRateLimit(400, clock);
    await limit.turn();
    await clock.sleep(500);
    await limit.turn();
    expect(clock.now()).toBe(500);
  });

  it('holds everybody, those already waiting too', async () => {
    const clock = fakeClock();
    const limit = openRateLimit(400, clock);
    await limit.turn();
    const waiting = limit.turn();
    limit.hold(2000);
    await waiting;
    expect(clock.now()).toBe(2000);
  });

  it('goes on after somebody gave up waiting', async () => {
    const clock = fakeClock();
    const limit = openRateLimit(400, clock);
    await expect(limit.turn(AbortSignal.abort(new Error('gave up')))).rejects.toThrow('gave up');
    await limit.turn();
    expect(clock.now()).toBe(0);
  });

  it('keeps below 3 requests a second without a key and below 10 with one', () => {
    expect(1000 / spacingFor(undefined)).toBeLessThanOrEqual(2.5);
    expect(1000 / spacingFor('key')).toBeLessThan(9);
    expect(1000 / spacingFor('key')).toBeGreaterThan(3);
  });
});
