const readyForQuery = 0x5a;
const errorResponse = 0x45;

export interface AnswerScan {
  /** Reads on; chunks may be cut anywhere. */
  take(chunk: Uint8Array): void;
  /** The status of the last ReadyForQuery: `I` idle, `T` in a transaction, `E` in a failed one. */
  status(): string | undefined;
  /** The words of an error that ended the whole server (severity PANIC). */
  panic(): string | undefined;
}

/** Watches a server's answer in PostgreSQL's wire protocol for how it ends. */
export function scanAnswer(): AnswerScan {
  let pending = Buffer.alloc(0);
  let skip = 0;
  let status: string | undefined;
  let panic: string | undefined;

  function take(chunk: Uint8Array) {
    const rest = chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - rest.length;
    pending = Buffer.concat([pending, rest]);
    while (pending.length >= 5) {
      const length = 1 + pending.readInt32BE(1);
      const isRead = pending[0] === readyForQuery || pending[0] === errorResponse;
      if (isRead && pending.length < length) return;
      if (isRead) read(pending.subarray(0, length));
      skip = Math.max(0, length - pending.length);
      pending = pending.subarray(Math.min(length, pending.length));
    }
  }

  function read(message: Buffer) {
    if (message[0] === readyForQuery) status = String.fromCharCode(message[5] ?? 0);
    else {
      const fields = message.subarray(5).toString().split('\0');
      const field = (type: string) => fields.find((text) => text.startsWith(type))?.slice(1);
      if (field('V') === 'PANIC') panic = field('M') ?? 'the server panicked';
    }
  }

  return { take, status: () => status, panic: () => panic };
}
