import type { PGlite } from '@electric-sql/pglite';

const sync = Uint8Array.of(0x53, 0, 0, 0, 4);
const idle = 'I'.charCodeAt(0);
const readyForQuery = 'Z'.charCodeAt(0);

/** One client's access to the database's only session. */
export interface SessionLease {
  /** Runs one protocol message; the answer arrives in chunks. */
  run(message: Uint8Array, onAnswer: (chunk: Uint8Array) => void): Promise<void>;
  /** Whether it is this client's turn: a query or a transaction of its own is under way. */
  isHeld(): boolean;
  /** Ends the client's turn, rolling back what it left open. Safe to call at any time. */
  end(): Promise<void>;
}

/**
 * Shares the one session of an embedded database among clients.
 *
 * A client's turn lasts from its first message until the server is ready for the next query
 * outside of any transaction. Taking turns message by message would mix one client's Parse with
 * another's Bind, and put one client's statement into another's transaction.
 */
export function shareSession(database: PGlite): () => SessionLease {
  let last: Promise<void> = Promise.resolve();
  return () => {
    let release: (() => void) | undefined;
    let ended = false;
    /** A client's own messages run one after the other, in the order they came. */
    let tail: Promise<void> = Promise.resolve();

    return {
      run: (message, onAnswer) => queue(() => runMessage(message, onAnswer)),
      isHeld: () => release !== undefined,
      end: () => {
        ended = true;
        return queue(rollBack);
      },
    };

    function queue(work: () => Promise<void>): Promise<void> {
      const result = tail.then(work);
      tail = result.catch(() => undefined);
      return result;
    }

    async function runMessage(message: Uint8Array, onAnswer: (chunk: Uint8Array) => void) {
      if (ended) return;
      if (!release) release = await takeTurn();
      if (await isIdleAfter(message, onAnswer)) giveBack();
    }

    async function rollBack() {
      if (!release) return;
      // A Sync first: after an error inside an extended query the server skips all else.
      if (!(await isIdleAfter(sync, () => undefined))) await database.exec('ROLLBACK');
      giveBack();
    }

    async function isIdleAfter(message: Uint8Array, onAnswer: (chunk: Uint8Array) => void) {
      let end = Buffer.alloc(0);
      await database.execProtocolRawStream(message, {
        onRawData: (chunk) => {
          end = Buffer.concat([end, chunk.subarray(-6)]).subarray(-6);
          onAnswer(chunk);
        },
      });
      return end.length === 6 && end[0] === readyForQuery && end[5] === idle;
    }

    function giveBack() {
      release?.();
      release = undefined;
    }
  };

  async function takeTurn(): Promise<() => void> {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await before;
    return resolve;
  }
}
