import type { Asked } from '../api/parameters.ts';
import { problem } from '../api/problem.ts';
import { unprocessable } from '../api/read-body.ts';
import { readBytes } from '../api/read-bytes.ts';
import { longestUpload } from '../upload.ts';
import { decodeTable, notUtf8 } from './decode-table.ts';

/** The table that a request brings, or what is wrong with it. */
export async function readTableBody(request: Request): Promise<Asked<string>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^text\/csv\s*(;|$)/i.test(type)) return { refusal: wrongType() };
  const bytes = await readBytes(request, longestUpload);
  if (bytes === undefined) return { refusal: tooLong() };
  const text = decodeTable(bytes);
  return text === undefined ? { refusal: unprocessable({ file: notUtf8 }) } : { asked: text };
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
