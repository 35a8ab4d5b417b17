import { setTimeout as wait } from 'node:timers/promises';
import { asError } from './as-error.ts';

interface Beating {
  ms: number;
  signal: AbortSignal;
  onTrouble: (error: Error) => void;
  onHealth?: (() => void) | undefined;
}

/** Does something again and again until the signal; a failure is told and outlived. */
export async function beat(work: () => Promise<void>, beating: Beating): Promise<void> {
  const { ms, signal, onTrouble, onHealth } = beating;
  for (;;) {
    await wait(ms, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      await work();
      onHealth?.();
    } catch (error) {
      if (!signal.aborted) onTrouble(asError(error));
    }
  }
}
