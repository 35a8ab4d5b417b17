import { sayError } from '@touchstone/db/say-error';
import { deliverEvents } from '../../notify/deliver-events.ts';
import { notifySettings } from '../../notify/notify-settings.ts';
import type { Context } from '../chosen.ts';

/** Carries what happened to whoever is to hear of it. What fails here fails no run: it is due again. */
export async function tellPeople({ db, environment, reporter, signal, now }: Context) {
  if (signal.aborted) return;
  try {
    const deliveries = await deliverEvents(db, { ...notifySettings(environment), signal, now });
    for (const { channel, problem } of deliveries) {
      if (problem !== undefined) reporter.note(`${channel}: ${problem}`);
    }
  } catch (error) {
    reporter.note(`What is new could not be told; the next run tries again. ${sayError(error)}`);
  }
}
