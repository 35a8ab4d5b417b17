import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
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

/** By its shape: whoever opened the limits may have had the class from a bundle of its own. */
const refusalSchema = z.object({ msBeforeNext: z.number() });

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
    const wait = refusalSchema.safeParse(refusal).data;
    if (!wait) throw refusal;
    return Math.max(1, Math.ceil(wait.msBeforeNext / 1000));
  }
}

function openLimits(): WriteLimits {
  const points = readAccess().writesPerMinute;
  return {
    person: new RateLimiterMemory({ points, duration: 60 }),
    address: new RateLimiterMemory({ points: points * peoplePerAddress, duration: 60 }),
  };
}
