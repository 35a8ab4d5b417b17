import { type Answer, escapeXml, jsonAnswer, xmlAnswer } from '../answer.ts';
import type { Context } from '../context.ts';
import { envelope, errorEnvelope } from '../envelope.ts';
import type { EutilsRequest } from '../http/read-request.ts';

/** ELink, as far as neighbours: one LinkSet for each `id` parameter. Retmax is ignored. */
export function elink(request: EutilsRequest, context: Context): Answer {
  const { params } = request;
  const command = params.get('cmd') ?? 'neighbor';
  if (!COMMANDS.has(command)) {
    return errorEnvelope('elink', `Exception:\n${command} command not supported`);
  }
  const lists = params.getAll('id').map((list) => list.split(',').filter((id) => id !== ''));
  const posted = context.history.read(
    params.get('WebEnv') ?? '',
    Number(params.get('query_key') ?? 0),
  );
  if (posted !== undefined) lists.push([...posted]);
  // Over a thousand posted ids the real command loses its own list.
  if (lists.length === 0 || (command === 'neighbor_history' && (posted?.length ?? 0) > 1000)) {
    return errorEnvelope('elink', 'Empty history ID list - nothing todo');
  }
  const sets = lists.map((ids) => ({ ids, links: neighbours(ids, context) }));
  return params.get('retmode') === 'json' ? asJson(sets) : asXml(sets);
}

type LinkSet = { readonly ids: readonly string[]; readonly links: readonly string[] };

/** A record's neighbours are itself and what its comments and corrections name. */
function neighbours(ids: readonly string[], { store }: Context): readonly string[] {
  const links = ids.flatMap((id) => {
    const xml = store.latest(id)?.xml ?? '';
    const comments = /<CommentsCorrectionsList>[\s\S]*?<\/CommentsCorrectionsList>/.exec(xml)?.[0];
    const named = [...(comments ?? '').matchAll(/<PMID[^>]*>(\d+)</g)].map((one) => one[1] ?? '');
    return xml === '' ? [] : [id, ...named];
  });
  return [...new Set(links)];
}

function asXml(sets: readonly LinkSet[]): Answer {
  const content = sets.map(({ ids, links }) => {
    const list = ids.map((id) => `<Id>${escapeXml(id)}</Id>`).join('');
    const found = links.map((id) => `<Link><Id>${id}</Id></Link>`).join('');
    const database = `<LinkSetDb><DbTo>pubmed</DbTo><LinkName>pubmed_pubmed</LinkName>${found}</LinkSetDb>`;
    return `\n  <LinkSet><DbFrom>pubmed</DbFrom><IdList>${list}</IdList>${found && database}</LinkSet>`;
  });
  return xmlAnswer(envelope('elink', `${content.join('')}\n`));
}

function asJson(sets: readonly LinkSet[]): Answer {
  const linksets = sets.map(({ ids, links }) => ({
    dbfrom: 'pubmed',
    ids,
    ...(links.length > 0
      ? { linksetdbs: [{ dbto: 'pubmed', linkname: 'pubmed_pubmed', links }] }
      : {}),
  }));
  return jsonAnswer(JSON.stringify({ header: { type: 'elink', version: '0.3' }, linksets }));
}

const COMMANDS = new Set(['neighbor', 'neighbor_score', 'neighbor_history']);
