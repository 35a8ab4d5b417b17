import { DeliveryError } from './delivery-error.ts';

interface WebhookAnswer {
  status: number;
  headers: { get(name: string): string | null };
}

/** Why an answer is no acceptance, and what to do; undefined for one that is. */
export function judgeWebhookAnswer(
  { status, headers }: WebhookAnswer,
  host: string,
): DeliveryError | undefined {
  if (status >= 200 && status < 300) return undefined;
  const sentence = `The webhook at ${host} ${meaning(status)}`;
  const seconds = Number(headers.get('retry-after') ?? '');
  return new DeliveryError(sentence, {
    retryable: status >= 500 || [408, 425, 429].includes(status),
    refusesContent: [400, 413, 422].includes(status),
    retryAfterMs: seconds > 0 ? seconds * 1000 : undefined,
  });
}

function meaning(status: number): string {
  const told = meanings[status];
  if (told) return told;
  if (status >= 500) return `failed (${status}). Its receiver’s log should say why.`;
  if (status >= 400) return `refuses the events (${status}). Its receiver’s log should say why.`;
  if (status >= 300) return `redirects (${status}), which is not followed. ${correct}`;
  return `gave no final answer (${status}). Correct its receiver.`;
}

const correct = 'Set WEBHOOK_URL to the address that takes the events itself.';

const meanings: Record<number, string> = {
  401: 'refuses the sender (401). Give both sides the same WEBHOOK_SECRET.',
  403: 'refuses the sender (403). Give both sides the same WEBHOOK_SECRET.',
  404: `has nothing at its address (404). ${correct}`,
  405: `takes no POST (405). ${correct}`,
  410: 'is gone for good (410). Set WEBHOOK_URL to another address, or remove it.',
  413: 'refuses so many events at once (413). Let its receiver take bodies of a megabyte.',
  429: 'wants fewer requests (429). They are repeated later.',
};
