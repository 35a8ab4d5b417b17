import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { readAccess } from '../environment.ts';

interface WriteLimits {
  person: RateLimiterMemory;
  address: RateLimiterMemory;
}

declare global {
  var touchstoneWriteLimits: WriteLimits | undefined;
}

/** A team behind one address shares what is allowed to it. */
const peoplePerAddress = 4;

/**
 * Counts a change by a person or from an address, in this process's memory: the limits stop what runs
 * wild, and are counted anew after a restart.
 * @returns the seconds to wait where there were too many within a minute, else undefined.
 */
export async function countWrite(by: keyof WriteLimits, id: string): Promise<number | undefined> {
  globalThis.touchstoneWriteLimits ??= openLimits();
  try {
    await globalThis.touchstoneWriteLimits[by].consume(id);
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

function openLimits(): WriteLimits {
  const points = readAccess().writesPerMinute;
  return {
    person: new RateLimiterMemory({ points, duration: 60 }),
    address: new RateLimiterMemory({ points: points * peoplePerAddress, duration: 60 }),
  };
}
