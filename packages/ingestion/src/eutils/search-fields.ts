/** PubMed's search fields, from its help pages: each one's names, the one that it answers with first. */
const fields: readonly (readonly string[])[] = [
  ['affiliation', 'ad'],
  ['article identifier', 'aid'],
  ['all fields', 'all'],
  ['author', 'au'],
  ['author - first', '1au', 'first author', 'first author name'],
  ['author - last', 'lastau', 'last author', 'last author name'],
  ['author - identifier', 'auid', 'author identifier'],
  ['author - full', 'fau', 'full author name'],
  ['author - corporate', 'cn', 'corporate author'],
  ['book'],
  ['editor', 'ed'],
  ['isbn'],
  ['place of publication', 'pl'],
  ['publisher', 'pubn'],
  ['conflict of interest statements', 'cois', 'conflict of interest'],
  ['ec/rn number', 'rn'],
  ['supplementary concept', 'nm', 'substance name'],
  ['date - create', 'crdt', 'create date'],
  ['date - completion', 'dcom', 'completion date'],
  ['date - entry', 'edat', 'entry date', 'date - entrez', 'entrez date'],
  ['date - modification', 'mdat', 'lr', 'modification date', 'date - last revision'],
  ['date - mesh', 'mhda', 'mesh date'],
  ['date - publication', 'dp', 'pdat', 'publication date'],
  ['electronic publication date', 'epdat'],
  ['print publication date', 'ppdat'],
  ['filter', 'sb', 'subset'],
  ['grants and funding', 'gr', 'grant number'],
  ['investigator', 'ir'],
  ['investigator - full', 'fir', 'full investigator name'],
  ['issue', 'ip'],
  ['volume', 'vi'],
  ['pagination', 'pg'],
  ['language', 'la', 'lang'],
  ['journal', 'ta', 'jour'],
  ['nlm unique id', 'jid', 'nlm unique identifier'],
  ['location id', 'lid'],
  ['uid', 'pmid'],
  ['owner'],
  ['secondary source id', 'si'],
  ['mesh terms', 'mh', 'mesh'],
  ['mesh major topic', 'majr'],
  ['mesh subheading', 'sh', 'mesh subheadings', 'subheading'],
  ['other term', 'ot'],
  ['subject - personal name', 'ps', 'personal name as subject'],
  ['pharmacological action', 'pa'],
  ['publication type', 'pt', 'ptyp'],
  ['text word', 'tw', 'text words', 'word'],
  ['title', 'ti', 'titl'],
  ['title/abstract', 'tiab'],
  ['transliterated title', 'tt'],
];

const names = new Map(fields.flatMap((row) => row.map((name) => [name, row[0] ?? name] as const)));

/**
 * A field by the name under which PubMed answers, lower case, for any of its names; undefined for
 * one that PubMed does not have. What follows a colon stays: `[tiab:~2]` (proximity), `[mh:noexp]`.
 */
export function fieldOf(tag: string): string | undefined {
  const [, name = '', rest = ''] = /^(.*?)(:(?:~\d+|noexp))?$/.exec(tag.trim().toLowerCase()) ?? [];
  const field = names.get(name.trim());
  return field && field + rest;
}
