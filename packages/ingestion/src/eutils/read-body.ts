import { BrokenAnswerError } from './broken-answer-error.ts';

interface BodyLimits {
  stallTimeoutMs: number;
  /** For the whole body, however alive it seems. */
  bodyTimeoutMs: number;
  maxBytes: number;
  label: string;
  signal?: AbortSignal;
}

/** Reads an answer's body as UTF-8, or throws what stopped it. */
export async function readBody(body: NodeJS.ReadableStream | null, limits: BodyLimits) {
  if (body === null) return '';
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(), limits.stallTimeoutMs);
  const late = new AbortController();
  // Never refreshed: one byte now and then would keep an answer alive for ever.
  const lateTimer = setTimeout(() => late.abort(), limits.bodyTimeoutMs);
  const stop = () => destroy(body);
  const signals = [stalled.signal, late.signal, ...(limits.signal ? [limits.signal] : [])];
  const either = AbortSignal.any(signals);
  either.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of body) {
      timer.refresh();
      const piece = Buffer.from(chunk);
      bytes += piece.length;
      if (bytes > limits.maxBytes) throw tooLarge(limits);
      chunks.push(piece);
    }
  } catch (error) {
    limits.signal?.throwIfAborted();
    if (stalled.signal.aborted) throw stall(limits);
    if (late.signal.aborted) throw endless(limits);
    throw error instanceof BrokenAnswerError ? error : cut(limits, error);
  } finally {
    clearTimeout(timer);
    clearTimeout(lateTimer);
    either.removeEventListener('abort', stop);
  }
  return decode(Buffer.concat(chunks), limits.label);
}

function destroy(body: NodeJS.ReadableStream): void {
  if ('destroy' in body && typeof body.destroy === 'function') body.destroy(new Error('given up'));
}

/** Strictly: a byte that is no UTF-8 was damaged on its way, and would end up in an abstract. */
function decode(bytes: Buffer, label: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BrokenAnswerError(`The answer to ${label} was damaged: it is not UTF-8.`, {
      rule: 'not-utf-8',
    });
  }
}

function tooLarge({ label, maxBytes }: BodyLimits): BrokenAnswerError {
  // The same records would be as large again, fewer of them are not.
  const about = { remedy: 'permanent', rule: 'too-large' } as const;
  return new BrokenAnswerError(`The answer to ${label} is larger than ${maxBytes} bytes.`, about);
}

function stall({ label, stallTimeoutMs }: BodyLimits): BrokenAnswerError {
  const seconds = stallTimeoutMs / 1000;
  return new BrokenAnswerError(`The answer to ${label} stopped for ${seconds} s halfway.`, {
    rule: 'stalled',
  });
}

function endless({ label, bodyTimeoutMs }: BodyLimits): BrokenAnswerError {
  const seconds = bodyTimeoutMs / 1000;
  return new BrokenAnswerError(`The answer to ${label} was not over after ${seconds} s.`, {
    rule: 'stalled',
  });
}

function cut({ label }: BodyLimits, error: unknown): BrokenAnswerError {
  const reason = error instanceof Error ? error.message : String(error);
  return new BrokenAnswerError(`The answer to ${label} broke off (${reason}).`, { rule: 'cut' });
}
