import type { Db } from '@touchstone/db';
import { type Clock, systemClock } from '../eutils/clock.ts';
import { type ChannelTools, type Delivery, deliverChannel } from './deliver-channel.ts';
import type { NotifySettings } from './notify-settings.ts';
import { postWebhook } from './post-webhook.ts';
import { sendDigest } from './send-digest.ts';

export interface DeliverOptions extends NotifySettings {
  signal?: AbortSignal | undefined;
  now?: () => Date;
  clock?: Clock;
  /** From 0 up to 1, for the jitter of waits. */
  random?: () => number;
  /** For one attempt to be answered. */
  timeLimitMs?: number;
  /** For one mail to be taken whole. */
  mailDeadlineMs?: number;
}

/**
 * Tells by every channel that is configured what it has not carried yet. At least once: only what
 * was accepted is marked, and what was not is sent again later, under the same id. That a channel
 * fails is a result, so that no run fails for it; that the database fails is thrown. All channels are
 * served at once, so that none waits for another.
 */
export async function deliverEvents(db: Db, options: DeliverOptions): Promise<Delivery[]> {
  const { webhook, mail, signal, timeLimitMs = 15_000, mailDeadlineMs = 60_000 } = options;
  const now = options.now ?? (() => new Date());
  const tools = {
    ...{ now, signal, clock: options.clock ?? systemClock },
    random: options.random ?? Math.random,
  };
  const channels: Pick<ChannelTools, 'channel' | 'limit' | 'send'>[] = [];
  if (webhook) {
    const send = async (bundle: Parameters<typeof postWebhook>[0]) => {
      await postWebhook(bundle, webhook, { now: now(), signal, timeLimitMs });
      return undefined;
    };
    channels.push({ channel: 'webhook', limit: 100, send });
  }
  if (mail) {
    const send = (bundle: Parameters<typeof postWebhook>[0]) =>
      sendDigest(db, bundle, { mail, signal, timeLimitMs, deadlineMs: mailDeadlineMs });
    channels.push({ channel: 'mail', limit: 1000, send });
  }
  const served = channels.map((one) => deliverChannel(db, { ...tools, ...one }));
  // Where one throws, the other has ended too before anybody closes the database.
  await Promise.allSettled(served);
  return Promise.all(served);
}
