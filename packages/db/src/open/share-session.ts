import type { PGlite } from '@electric-sql/pglite';
import { scanAnswer } from './scan-answer.ts';

const sync = Uint8Array.of(0x53, 0, 0, 0, 4);

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
 *
 * @param onDeath called when the server has ended (a full disk makes it panic): it answers nobody
 *   any more, and whoever waited for it would wait for ever.
 */
export function shareSession(
  database: PGlite,
  onDeath: (reason: string) => void,
): () => SessionLease {
  let last: Promise<void> = Promise.resolve();
  let dead: string | undefined;

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
      if ((await send(message, onAnswer)) === 'I') giveBack();
    }

    async function rollBack() {
      if (!release) return;
      try {
        // A Sync first: after an error inside an extended query the server skips all else.
        if ((await send(sync, () => undefined)) !== 'I') await database.exec('ROLLBACK');
      } finally {
        giveBack();
      }
    }

    function giveBack() {
      release?.();
      release = undefined;
    }
  };

  /** Runs a message; resolves to the status in which it leaves the session, where it says one. */
  async function send(message: Uint8Array, onAnswer: (chunk: Uint8Array) => void) {
    if (dead) throw new Error(dead);
    const scan = scanAnswer();
    try {
      await database.execProtocolRawStream(message, {
        onRawData: (chunk) => {
          scan.take(chunk);
          onAnswer(chunk);
        },
      });
    } catch (error) {
      die(error instanceof Error ? error.message : String(error));
    }
    const panic = scan.panic();
    if (panic) die(panic);
    if (dead) throw new Error(dead);
    return scan.status();
  }

  function die(reason: string) {
    dead ??= reason;
    onDeath(dead);
  }

  async function takeTurn(): Promise<() => void> {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await before;
    return resolve;
  }
}
