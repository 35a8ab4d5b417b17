import type { Bundle } from '@touchstone/db';
import fetch, { FetchError, type Response } from 'node-fetch';
import { Webhook } from 'standardwebhooks';
import { openAgent } from '../eutils/open-agent.ts';
import { DeliveryError } from './delivery-error.ts';
import { judgeWebhookAnswer } from './judge-webhook-answer.ts';
import type { WebhookSettings } from './notify-settings.ts';
import { webhookBody } from './webhook-body.ts';

export interface WebhookPost {
  now: Date;
  signal?: AbortSignal | undefined;
  timeLimitMs: number;
}

/**
 * Sends a bundle once, signed as Standard Webhooks has it: the id stays the bundle's, the time is
 * the attempt's. Resolves where the receiver accepted it. @throws DeliveryError
 */
export async function postWebhook(
  bundle: Bundle,
  settings: WebhookSettings,
  { now, signal, timeLimitMs }: WebhookPost,
): Promise<void> {
  const agent = openAgent({
    baseUrl: settings.url,
    connectTimeoutMs: timeLimitMs,
    ...(settings.httpsProxy && { httpsProxy: settings.httpsProxy }),
  });
  const late = AbortSignal.timeout(timeLimitMs);
  try {
    const response = await fetch(settings.url, {
      ...signedRequest(bundle, settings.secret, now),
      agent,
      // Followed, it would carry the events to somebody whom nobody named.
      redirect: 'manual',
      signal: AbortSignal.any([late, ...(signal ? [signal] : [])]),
    });
    forget(response);
    const refusal = judgeWebhookAnswer(response, hostOf(settings));
    if (refusal) throw refusal;
  } catch (error) {
    signal?.throwIfAborted();
    if (late.aborted) throw tooSlow(settings, timeLimitMs);
    throw error instanceof FetchError ? unreachable(settings, error) : error;
  } finally {
    agent.destroy();
  }
}

function signedRequest(bundle: Bundle, secret: string, now: Date) {
  const body = webhookBody(bundle);
  return {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'touchstone (webhook)',
      'webhook-id': bundle.id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(bundle.id, now, body),
    },
  };
}

/** The status says all; whatever else the receiver writes, and however long, is not read. */
function forget({ body }: Response): void {
  if (body && 'destroy' in body && typeof body.destroy === 'function') {
    body.on('error', () => undefined);
    body.destroy();
  }
}

function hostOf({ url }: WebhookSettings): string {
  return new URL(url).host;
}

function tooSlow(settings: WebhookSettings, timeLimitMs: number): DeliveryError {
  const seconds = timeLimitMs / 1000;
  return new DeliveryError(
    `The webhook at ${hostOf(settings)} did not answer within ${seconds} s. Let its receiver answer first and work afterwards.`,
    { retryable: true },
  );
}

function unreachable(settings: WebhookSettings, error: FetchError): DeliveryError {
  const code = error.code ?? error.type;
  return new DeliveryError(
    `The webhook at ${hostOf(settings)} cannot be reached (${code}). Start its receiver, or correct WEBHOOK_URL.`,
    { retryable: true },
  );
}
