import { fieldOf } from './search-fields.ts';

/**
 * What PubMed would do to a search without saying so, as sentences for a run's warnings. PubMed
 * drops an unknown field tag, and a tag behind a bracket, without any remark, and then finds far
 * more than was meant (`asthma[foo]`: 246,024 records).
 */
export function checkQuery(term: string): string[] {
  const unknown = tagsOf(term).filter((tag) => fieldOf(tag) === undefined);
  return [
    ...unknown.map((tag) => `PubMed has no field [${tag}] and drops it without a word.`),
    ...traps.filter(({ pattern }) => pattern.test(term)).map(({ warning }) => warning),
  ];
}

const traps = [
  {
    pattern: /\)\s*\[/,
    warning: 'A field tag behind a bracket is dropped without a word: tag each term by itself.',
  },
  { pattern: /[∗＊]/, warning: 'A typographic asterisk is no wildcard at PubMed: use *.' },
  {
    pattern: /&(amp|quot|lt|gt|#\d+);/,
    warning: 'The search holds an HTML entity such as &amp;, which PubMed takes literally.',
  },
];

/** Without what may follow a colon: `[tiab:~2]` (proximity), `[mh:noexp]`. */
function tagsOf(term: string): string[] {
  const found = [...term.matchAll(/\[([^\]]*)\]/g)].map(([, tag]) => tag ?? '');
  return [...new Set(found.map((tag) => tag.replace(/:(~\d+|noexp)$/i, '').trim()))];
}
