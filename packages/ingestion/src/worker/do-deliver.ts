import type { Attempt } from '@touchstone/db/jobs';
import { deliverEvents } from '../notify/deliver-events.ts';
import { notifySettings } from '../notify/notify-settings.ts';
import { type WorkerContext, WorkerStoppedError } from './worker-context.ts';

/** Tells people what happened. What a channel did not accept is due again after a pause. */
export async function doDeliver(
  { signal: lost }: Attempt,
  { db, environment, reporter, signal, now }: WorkerContext,
): Promise<void> {
  if (signal.aborted) throw new WorkerStoppedError();
  const either = AbortSignal.any([lost, signal]);
  const settings = notifySettings(environment);
  for (const { channel, problem } of await deliverEvents(db, {
    ...settings,
    signal: either,
    now,
  })) {
    if (problem !== undefined) reporter.note(`${channel}: ${problem}`);
  }
}
