import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Answer } from '../answer.ts';

/** How an answer reaches the client, or does not. */
export type Delivery =
  | { readonly kind: 'whole' }
  | { readonly kind: 'slow-headers' | 'slow-body'; readonly delayMs: number }
  | { readonly kind: 'aborted' | 'reset-mid-body' | 'reset-before-answer' | 'corrupt-gzip' };

/** Sends compressed and in chunks, as the real server does when the client takes gzip. */
export async function sendAnswer(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  {
    answer,
    headers,
    delivery,
  }: { answer: Answer; headers: Record<string, string>; delivery: Delivery },
): Promise<void> {
  const { kind } = delivery;
  if (kind === 'reset-before-answer') {
    request.socket.resetAndDestroy();
    return;
  }
  if (kind === 'slow-headers') await pause(delivery.delayMs, response);
  if (response.destroyed) return;
  const gzip = !answer.plain && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const raw = Buffer.from(answer.body);
  const bytes = gzip ? gzipSync(raw) : raw;
  response.writeHead(answer.status, {
    ...headers,
    ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
    ...(answer.plain
      ? { 'Content-Length': String(raw.length) }
      : { 'Transfer-Encoding': 'chunked' }),
  });
  if (kind === 'slow-body') await trickle(response, bytes, delivery.delayMs);
  else if (kind === 'aborted' || kind === 'reset-mid-body') await breakOff(response, bytes, kind);
  else response.end(kind === 'corrupt-gzip' ? corrupted(bytes) : bytes);
}

async function trickle(response: ServerResponse, bytes: Buffer, delayMs: number): Promise<void> {
  const size = Math.ceil(bytes.length / PIECES);
  for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
    response.write(bytes.subarray(at, at + size));
    await pause(delayMs / PIECES, response);
  }
  response.end();
}

async function breakOff(
  response: ServerResponse,
  bytes: Buffer,
  kind: 'aborted' | 'reset-mid-body',
): Promise<void> {
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
  // A reset throws away what the client has not read yet, so the first half gets time to arrive.
  await pause(ARRIVAL_MS, response);
  if (kind === 'aborted') response.socket?.destroy();
  else response.socket?.resetAndDestroy();
}

function corrupted(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(0xff, Math.floor(copy.length / 2), Math.floor(copy.length / 2) + 16);
  return copy;
}

/** Ends early when the client or the server goes away, so that closing never waits for a delay. */
async function pause(delayMs: number, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  const stop = () => gone.abort();
  response.once('close', stop);
  await wait(delayMs, undefined, { signal: gone.signal }).catch(() => undefined);
  response.off('close', stop);
}

const PIECES = 5;
const ARRIVAL_MS = 50;
