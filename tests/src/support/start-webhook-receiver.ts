import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const bodySchema = z.strictObject({
  type: z.literal('events.recorded'),
  timestamp: z.iso.datetime(),
  events: z.array(
    z.strictObject({
      id: z.string(),
      at: z.iso.datetime(),
      kind: z.string(),
      topic: z.string().nullable(),
      pmid: z.string().nullable(),
      claim: z.string().nullable(),
      task: z.string().nullable(),
      title: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
});

const headersSchema = z.object({
  'content-type': z.literal('application/json'),
  'webhook-id': z.string(),
  'webhook-timestamp': z.string(),
  'webhook-signature': z.string(),
});

export type Answering = (response: ServerResponse) => void;

/**
 * Somebody who takes a webhook. Each request is verified with the library that receivers use; then
 * the next of the planned answers is given, or 204 where none is left.
 */
export async function startWebhookReceiver(secret: string) {
  const answers: Answering[] = [];
  const received: { id: string; body: string; events: string[] }[] = [];
  const server = createServer(async (request, response) => {
    const body = await readText(request);
    const headers = headersSchema.parse(request.headers);
    const message = bodySchema.parse(new Webhook(secret).verify(body, headers));
    const events = message.events.map(({ id }) => id);
    received.push({ id: headers['webhook-id'], body, events });
    const answer = answers.shift() ?? status(204);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/open-sesame`,
    answers,
    received,
    close,
  };
}

export function status(code: number, headers: Record<string, string> = {}): Answering {
  return (response) => void response.writeHead(code, headers).end();
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port.');
  return address.port;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
