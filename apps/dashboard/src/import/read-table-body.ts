import type { Asked } from '../api/parameters.ts';
import { problem } from '../api/problem.ts';
import { unprocessable } from '../api/read-body.ts';
import { readBytes } from '../api/read-bytes.ts';
import { tableFile } from '../upload/file-kinds.ts';
import { longestUpload } from '../upload/longest-body.ts';
import { decodeFile } from '../upload/read-file.ts';

/** The table that a request brings, or what is wrong with it. */
export async function readTableBody(request: Request): Promise<Asked<string>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^text\/csv\s*(;|$)/i.test(type)) return { refusal: wrongType() };
  const bytes = await readBytes(request, longestUpload);
  if (bytes === undefined) return { refusal: tooLong() };
  const read = decodeFile(bytes, tableFile);
  if ('problem' in read) return { refusal: unprocessable({ file: read.problem }) };
  return { asked: read.text };
}

function wrongType(): Response {
  return problem(415, {
    title: 'Not sent as CSV',
    detail: 'Send the table as the body, with Content-Type: text/csv.',
    errors: { 'Content-Type': 'expected text/csv' },
  });
}

function tooLong(): Response {
  const megabytes = longestUpload / 1_000_000;
  return problem(413, {
    title: 'Too long a table',
    detail: `A table may hold ${megabytes} MB, and nothing was changed. Cut it into several.`,
  });
}
