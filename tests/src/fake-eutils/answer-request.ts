import { type Answer, htmlAnswer } from './answer.ts';
import type { Context, QueryTwist } from './context.ts';
import { efetch } from './endpoints/efetch.ts';
import { einfo } from './endpoints/einfo.ts';
import { elink } from './endpoints/elink.ts';
import { epost } from './endpoints/epost.ts';
import { esearch } from './endpoints/esearch.ts';
import { esummary } from './endpoints/esummary.ts';
import { serveFile } from './endpoints/serve-file.ts';
import { tooLong } from './faults/canned-answers.ts';
import type { EutilsRequest } from './http/read-request.ts';

/** The right answer to a request. */
export async function answerRequest(
  request: EutilsRequest,
  context: Context,
  twist: QueryTwist,
): Promise<Answer> {
  if (isTooLong(request)) return tooLong();
  switch (request.endpoint) {
    case 'esearch':
      return esearch(request, context, twist);
    case 'epost':
      return epost(request, context);
    case 'efetch':
      return efetch(request, context);
    case 'esummary':
      return esummary(request, context);
    case 'elink':
      return elink(request, context);
    case 'einfo':
      return einfo(request, context);
    case 'files':
      return await serveFile(request, context.settings.filesDir);
    case 'unknown':
      return htmlAnswer('<html><head><title>404 Not Found</title></head></html>\n', 404);
  }
}

/** About 300 ids were seen to be too many for an address, and long terms as well. */
function isTooLong({ method, url, params }: EutilsRequest): boolean {
  if (method !== 'GET') return false;
  return url.length > LONGEST_URL || (params.get('id') ?? '').split(',').length >= MOST_IDS;
}

const LONGEST_URL = 4000;
const MOST_IDS = 300;
