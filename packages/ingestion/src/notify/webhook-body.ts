import type { Bundle } from '@touchstone/db';

/**
 * What a webhook carries: the envelope of Standard Webhooks, and events as the API has them. It is
 * the same text however often a bundle is sent. What is not known is null, never left out.
 */
export function webhookBody({ at, events }: Bundle): string {
  return JSON.stringify({
    type: 'events.recorded',
    timestamp: at.toISOString(),
    events: events.map((event) => ({
      id: event.id,
      at: event.at,
      kind: event.kind,
      topic: event.topic ?? null,
      pmid: event.pmid ?? null,
      claim: event.claim ?? null,
      task: event.task ?? null,
      title: event.title,
      data: event.data,
    })),
  });
}
