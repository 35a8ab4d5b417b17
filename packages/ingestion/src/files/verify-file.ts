import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type OpenDocument, openDocument } from '../parse/open-document.ts';
import { PubmedXmlError } from '../parse/pubmed-xml-error.ts';
import { DamagedFileError } from './damaged-file-error.ts';
import { readText } from './read-text.ts';

/** A file that is whole: its checksum, and where its records begin. */
export interface VerifiedFile {
  path: string;
  md5: string;
  document: OpenDocument;
}

/** The root stands within so much of the beginning, and what follows it within so much of the end. */
const edge = 65_536;

/**
 * Reads a file through once before anything of it is believed: its checksum against the one that lies
 * beside it, where one does; the checksum that gzip keeps; and the XML's beginning and end.
 * Throws DamagedFileError.
 */
export async function verifyFile(path: string, signal?: AbortSignal): Promise<VerifiedFile> {
  const md5 = await hashOf(path, signal);
  const expected = await readSidecar(path);
  if (expected !== undefined && expected !== md5) {
    throw new DamagedFileError(
      `Its md5 is ${md5}, and ${basename(path)}.md5 says ${expected}. Download both again.`,
    );
  }
  return { path, md5, document: await readEdges(path, signal) };
}

async function hashOf(path: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk);
  return hash.digest('hex');
}

/** One line: `MD5(pubmed26n1334.xml.gz)= <32 hex>`; md5sum writes it the other way round. */
async function readSidecar(path: string): Promise<string | undefined> {
  const line = await readFile(`${path}.md5`, 'utf8').catch(ignoreAbsent);
  if (line === undefined) return undefined;
  const [md5] = /\b[0-9a-f]{32}\b/i.exec(line) ?? [];
  if (md5 !== undefined) return md5.toLowerCase();
  throw new DamagedFileError(
    `${basename(path)}.md5 holds no md5. Download it again, or remove it.`,
  );
}

function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function readEdges(path: string, signal: AbortSignal | undefined): Promise<OpenDocument> {
  let head = '';
  let tail = '';
  for await (const { text } of readText(path, signal)) {
    if (head.length < edge) head += text;
    else tail = (tail + text).slice(-edge);
  }
  try {
    return openDocument(head + tail);
  } catch (error) {
    if (!(error instanceof PubmedXmlError) || error.problem !== 'truncated') throw error;
    throw new DamagedFileError('It ends before its XML does. Download it again.');
  }
}
