/** Codes that a client may send in place of the protocol version, first thing on a connection. */
const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;

export type Frame =
  | { kind: 'message'; bytes: Uint8Array }
  | { kind: 'encryption-request' }
  | { kind: 'cancel-request' }
  | { kind: 'terminate' };

/**
 * Cuts a client's byte stream into the messages of PostgreSQL's wire protocol (version 3).
 * Returns a function that takes a chunk and gives the messages that it completes.
 */
export function frameMessages(): (chunk: Uint8Array) => Frame[] {
  let pending = Buffer.alloc(0);
  let chunks: Uint8Array[] = [];
  let arrived = 0;
  let wanted = 0;
  let started = false;
  return (chunk) => {
    chunks.push(chunk);
    arrived += chunk.length;
    // A long message comes in many chunks. They are joined once, when the last of them is here.
    if (arrived < wanted) return [];
    pending = Buffer.concat(chunks);
    const frames: Frame[] = [];
    let length = nextLength();
    for (; length <= pending.length; length = nextLength()) {
      frames.push(frame(pending.subarray(0, length)));
      pending = pending.subarray(length);
    }
    [chunks, arrived, wanted] = [[pending], pending.length, Number.isFinite(length) ? length : 0];
    return frames;
  };

  /** The whole length of the message at hand, in bytes; infinite while that cannot be told. */
  function nextLength(): number {
    const header = started ? 1 : 0;
    if (pending.length < header + 4) return Number.POSITIVE_INFINITY;
    const length = pending.readInt32BE(header);
    // Shorter than its own length field: no message, and reading on would never end.
    if (length < 4) throw new Error(`not PostgreSQL's protocol: a message of ${length} bytes`);
    return header + length;
  }

  function frame(bytes: Buffer): Frame {
    if (started) return bytes[0] === 0x58 ? { kind: 'terminate' } : { kind: 'message', bytes };
    const code = bytes.length >= 8 ? bytes.readInt32BE(4) : 0;
    if (code === sslRequest || code === gssRequest) return { kind: 'encryption-request' };
    if (code === cancelRequest) return { kind: 'cancel-request' };
    started = true;
    return { kind: 'message', bytes };
  }
}
