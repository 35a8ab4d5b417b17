import type { Hash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DamagedFileError } from './damaged-file-error.ts';

export interface TextBlock {
  text: string;
  /** So many bytes of the file on disk have been read. */
  bytes: number;
}

/** Blocks that are worth a search for records, and small against everything else in memory. */
const blockLength = 1_000_000;

/**
 * A file's text in blocks, unpacked where it is packed; the hash is given every byte on disk.
 * Throws DamagedFileError.
 */
export async function* readText(
  path: string,
  { signal, hash }: { signal?: AbortSignal | undefined; hash?: Hash } = {},
): AsyncGenerator<TextBlock> {
  const file = createReadStream(path, { signal, highWaterMark: 256 * 1024 });
  const isPacked = /\.gz$/i.test(path);
  const unpacked = file.pipe(
    isPacked ? createGunzip({ chunkSize: 256 * 1024 }) : new PassThrough(),
  );
  // A pipe hands no error on, and a reader that waits would wait for ever.
  file.on('error', (error) => unpacked.destroy(error));
  if (hash) file.on('data', (chunk) => hash.update(chunk));
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  try {
    for await (const chunk of unpacked) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length < blockLength) continue;
      yield { text, bytes: file.bytesRead };
      text = '';
    }
    text += decoder.decode();
    if (hash) await readOut(file, unpacked);
    yield { text, bytes: file.bytesRead };
  } catch (error) {
    throw asDamage(error);
  } finally {
    file.destroy();
    unpacked.destroy();
  }
}

/** What stands behind the end of what is packed is not unpacked, nor asked for. */
async function readOut(file: ReadStream, unpacked: NodeJS.WritableStream): Promise<void> {
  file.unpipe(unpacked);
  file.resume();
  await finished(file);
}

/** What zlib says of a packed file that is cut or spoilt, and the decoder of what is no text. */
const damages = new Map([
  ['Z_BUF_ERROR', 'It ends too soon. Download it again.'],
  ['Z_DATA_ERROR', 'It cannot be unpacked. Download it again.'],
  ['ERR_ENCODING_INVALID_ENCODED_DATA', 'It is not in UTF-8 throughout. Download it again.'],
]);

function asDamage(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = damages.get(code);
  return said === undefined ? error : new DamagedFileError(said);
}
