import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { DamagedFileError } from './damaged-file-error.ts';

export interface TextBlock {
  text: string;
  /** So many bytes of the file on disk have been read. */
  bytes: number;
}

/** Blocks that are worth a search for records, and small against everything else in memory. */
const blockLength = 1_000_000;

/** A file's text in blocks, unpacked where it is packed. Throws DamagedFileError. */
export async function* readText(path: string, signal?: AbortSignal): AsyncGenerator<TextBlock> {
  const file = createReadStream(path, { signal, highWaterMark: 256 * 1024 });
  const unpacked = /\.gz$/i.test(path) ? file.pipe(createGunzip({ chunkSize: 256 * 1024 })) : file;
  // A pipe hands no error on, and a reader that waits would wait for ever.
  file.on('error', (error) => unpacked.destroy(error));
  unpacked.setEncoding('utf8');
  let text = '';
  try {
    for await (const chunk of unpacked) {
      text += chunk;
      if (text.length < blockLength) continue;
      yield { text, bytes: file.bytesRead };
      text = '';
    }
    yield { text, bytes: file.bytesRead };
  } catch (error) {
    throw asDamage(error);
  } finally {
    file.destroy();
    unpacked.destroy();
  }
}

/** What zlib says of a packed file that is cut or spoilt. */
const damages = new Map([
  ['Z_BUF_ERROR', 'It ends too soon. Download it again.'],
  ['Z_DATA_ERROR', 'It cannot be unpacked. Download it again.'],
]);

function asDamage(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = damages.get(code);
  return said === undefined ? error : new DamagedFileError(said);
}
