import { basename } from 'node:path';
import { type OpenDocument, openDocument } from '../parse/open-document.ts';
import { PubmedXmlError } from '../parse/pubmed-xml-error.ts';
import { hashFile, readSidecar } from './checksum.ts';
import { DamagedFileError } from './damaged-file-error.ts';
import { readStamp } from './read-stamp.ts';
import { readText } from './read-text.ts';
import { watchRevisions } from './watch-revisions.ts';

/** A file that is whole: its checksum, and where its records begin. */
export interface VerifiedFile {
  path: string;
  md5: string;
  /** From before the checksum was taken; see `readStamp`. */
  stamp: string;
  document: OpenDocument;
  /** ISO day of the latest revision among its records; absent where none bears a date. */
  revisedUntil: string | undefined;
}

/** The root stands within so much of the beginning, and what follows it within so much of the end. */
const edge = 65_536;

/**
 * Reads a file through once before anything of it is believed: its checksum against the one that lies
 * beside it, where one does; the checksum that gzip keeps; and the XML's beginning and end.
 * Throws DamagedFileError.
 */
export async function verifyFile(path: string, signal?: AbortSignal): Promise<VerifiedFile> {
  const stamp = await readStamp(path);
  const md5 = await hashFile(path, signal);
  const expected = await readSidecar(path);
  if (expected !== undefined && expected !== md5) {
    throw new DamagedFileError(
      `Its md5 is ${md5}, and ${basename(path)}.md5 says ${expected}. Download both again.`,
    );
  }
  return { path, md5, stamp, ...(await readThrough(path, signal)) };
}

async function readThrough(path: string, signal: AbortSignal | undefined) {
  let head = '';
  let tail = '';
  const revisions = watchRevisions();
  for await (const { text } of readText(path, { signal })) {
    if (head.length < edge) head += text;
    else tail = (tail + text).slice(-edge);
    revisions.push(text);
  }
  return { document: openEdges(head + tail), revisedUntil: revisions.latest() };
}

function openEdges(text: string): OpenDocument {
  try {
    return openDocument(text);
  } catch (error) {
    if (!(error instanceof PubmedXmlError) || error.problem !== 'truncated') throw error;
    throw new DamagedFileError('It ends before its XML does. Download it again.');
  }
}
