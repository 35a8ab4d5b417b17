import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Answer, htmlAnswer, textAnswer } from '../answer.ts';
import type { EutilsRequest } from '../http/read-request.ts';

/**
 * The baseline and the update files, as NLM's file server gives them: /pubmed/updatefiles/NAME from
 * the folder's `updatefiles`, or from the folder itself. A missing .md5 is made from its file.
 */
export async function serveFile(request: EutilsRequest, dir: string | undefined): Promise<Answer> {
  const [, area, name] = /^\/pubmed\/(baseline|updatefiles)\/([\w.-]*)$/.exec(request.path) ?? [];
  if (dir === undefined || area === undefined || name === undefined) return notFound();
  const folders = [path.join(dir, area), dir];
  if (name === '') return listing(folders);
  for (const folder of folders) {
    const bytes = await read(path.join(folder, name));
    if (bytes !== undefined) return fileAnswer(name, bytes);
    const original = name.endsWith('.md5') && (await read(path.join(folder, name.slice(0, -4))));
    if (original) return textAnswer(`MD5(${name.slice(0, -4)})= ${md5(original)}\n`);
  }
  return notFound();
}

async function listing(folders: readonly string[]): Promise<Answer> {
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => undefined);
    const files = names?.filter((name) => /\.xml\.gz(\.md5)?$/.test(name)).sort() ?? [];
    if (names === undefined || files.length === 0) continue;
    const links = files.map((name) => `<a href="${name}">${name}</a>`).join('\n');
    return htmlAnswer(`<html><body><pre>\n${links}\n</pre></body></html>\n`, 200);
  }
  return notFound();
}

function fileAnswer(name: string, body: Buffer): Answer {
  const contentType = name.endsWith('.gz') ? 'application/x-gzip' : 'text/plain';
  return { status: 200, contentType, body, plain: true };
}

function notFound(): Answer {
  return htmlAnswer('<html><head><title>404 Not Found</title></head></html>\n', 404);
}

async function read(file: string): Promise<Buffer | undefined> {
  return await readFile(file).catch(() => undefined);
}

function md5(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('hex');
}
