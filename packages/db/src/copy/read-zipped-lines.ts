import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error.ts';
import type { CopyFormat } from './backup-format.ts';
import { formatWords } from './format-words.ts';

/** Some hundred rows, which then go into the database with one statement. */
const pieceBytes = 1024 * 1024;

/** The lines of a gzipped file, as many at a time as a piece of it holds. */
export async function* readZippedLines(file: string, format: CopyFormat): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  let begun = '';
  for await (const piece of unzip(file, format)) {
    // Not node:readline, which takes U+2028 in a title for the end of a line.
    const lines = (begun + decoder.write(piece)).split('\n');
    begun = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (begun) yield [begun];
}

async function* unzip(file: string, format: CopyFormat): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const unzipped = createGunzip({ chunkSize: pieceBytes });
  source.once('error', (error) => unzipped.destroy(error));
  try {
    yield* source.pipe(unzipped);
  } catch (error) {
    throw explain(error, file, format);
  } finally {
    source.destroy();
  }
}

function explain(error: unknown, file: string, format: CopyFormat): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const { noun, command } = formatWords[format];
  const isZip = String(error.code).startsWith('Z_');
  const reason = isZip ? `is damaged or no ${noun} (${error.message})` : `cannot be read`;
  return new BackupError(
    `${file} ${reason}${isZip ? '' : ` (${error.code})`}. Name a file that \`${command}\` wrote.`,
    { cause: error },
  );
}
