import { type Answer, escapeXml, xmlAnswer } from '../answer.ts';
import type { Context } from '../context.ts';
import { envelope, errorEnvelope, refuseDatabase } from '../envelope.ts';
import type { EutilsRequest } from '../http/read-request.ts';
import { requestIds } from './request-ids.ts';

/** EPost: keeps a list of ids as a result set. Ids need not exist, only look like ids. */
export function epost(request: EutilsRequest, context: Context): Answer {
  const refusal = refuseDatabase('epost', request);
  if (refusal !== undefined) return refusal;
  const asked = requestIds(request, context);
  const given = asked.from === 'list' ? asked.given : [];
  const valid = asked.from === 'list' ? asked.valid : [];
  // The limit is documented, the wording of its refusal is not.
  if (given.length > MOST)
    return errorEnvelope('epost', `Too many UIDs in request. Maximum ${MOST}`);
  if (valid.length === 0) return nothingToStore(given.length > 0);
  const known = new Set(valid);
  const invalid = given.filter((id) => !known.has(id));
  const { queryKey, webEnv } = context.history.save(valid, request.params.get('WebEnv'));
  const ids = invalid.map((id) => `<Id>${escapeXml(id)}</Id>`).join('');
  return xmlAnswer(
    envelope(
      'epost',
      (ids && `\n\t<InvalidIdList>${ids}</InvalidIdList>`) +
        `\n\t<QueryKey>${queryKey}</QueryKey>\n\t<WebEnv>${escapeXml(webEnv)}</WebEnv>\n`,
    ),
  );
}

function nothingToStore(someWereInvalid: boolean): Answer {
  const omitted =
    '\n\t<ERROR>Some IDs have invalid value and were omitted. Maximum ID value 18446744073709551615</ERROR>';
  const content = `\n\t<ERROR>Empty ID list; Nothing to store</ERROR>${someWereInvalid ? omitted : ''}`;
  return xmlAnswer(envelope('epost', content));
}

const MOST = 10_000;
