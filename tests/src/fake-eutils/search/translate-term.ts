import { describeRange, rangeOfTerm } from './date-range.ts';
import { fieldName } from './field-tags.ts';
import { parseTerm, type TermGroup, type TermNode } from './parse-term.ts';

export type Translation = {
  readonly queryTranslation: string;
  readonly translationSet: readonly { readonly from: string; readonly to: string }[];
  readonly phrasesNotFound: readonly string[];
  readonly quotedPhrasesNotFound: readonly string[];
  /** PubMed finds nothing for these, whatever the rest of the term says. */
  readonly hopeless: boolean;
  /** A tag that PubMed does not know; the JSON form then shows its error list, empty. */
  readonly ignoredTag: boolean;
};

type Notes = {
  readonly unknown: ReadonlySet<string>;
  readonly field: string;
  readonly set: { from: string; to: string }[];
  readonly phrases: string[];
  readonly quoted: string[];
  ignoredTag: boolean;
};

/**
 * What PubMed says it understood. It damages a term silently in every way the field notes list:
 * an unknown tag and a tag behind a group are dropped, a phrase it does not know falls out of an
 * OR while the results still come.
 */
export function translateTerm(
  term: string,
  {
    unknown = new Set<string>(),
    field = '',
  }: { unknown?: ReadonlySet<string>; field?: string } = {},
): Translation {
  const notes: Notes = { unknown, field, set: [], phrases: [], quoted: [], ignoredTag: false };
  const rendered = renderGroup(parseTerm(term), term, notes);
  const hopeless = notes.phrases.length > 0 || rendered === undefined;
  return {
    // A term of which nothing is left is repeated as it came.
    queryTranslation: hopeless ? term : rendered,
    translationSet: notes.set,
    phrasesNotFound: notes.phrases,
    quotedPhrasesNotFound: notes.quoted,
    hopeless,
    ignoredTag: notes.ignoredTag,
  };
}

function renderGroup(group: TermGroup, term: string, notes: Notes): string | undefined {
  let text: string | undefined;
  group.items.forEach((item, index) => {
    const rendered = render(item, term, notes);
    if (rendered === undefined) return;
    const part = group.items.length > 1 && isBareOr(rendered) ? `(${rendered})` : rendered;
    text = text === undefined ? part : `${text} ${group.operators[index - 1] ?? 'AND'} ${part}`;
  });
  return text;
}

function isBareOr(text: string): boolean {
  return text.includes(' OR ') && !text.startsWith('(');
}

function render(node: TermNode, term: string, notes: Notes): string | undefined {
  if (node.kind === 'group') {
    const inner = renderGroup(node, term, notes);
    return inner === undefined ? undefined : `(${inner})`;
  }
  const { text, quoted } = node;
  const tag = node.tag || notes.field;
  const range = rangeOfTerm(text, tag);
  if (range !== undefined) return describeRange(range);
  if (/^#\d+$/.test(text)) return text;
  const sent = term.slice(node.start, node.end);
  if (isUnknown(text, notes)) {
    notes.quoted.push(sent);
    return undefined;
  }
  if (STOP_WORDS.has(text.toLowerCase()) && tag !== '') {
    notes.phrases.push(text);
    return undefined;
  }
  const field = fieldName(tag);
  notes.ignoredTag ||= field === undefined && tag !== '';
  if (field !== undefined) return `"${text}"[${field}]`;
  const mapped = quoted && tag === '' ? `"${text}"[All Fields]` : automaticMapping(text);
  if (mapped !== `"${text}"[All Fields]`) notes.set.push({ from: text, to: mapped });
  return mapped;
}

/** Automatic term mapping, in outline: the word as a heading or anywhere. */
function automaticMapping(text: string): string {
  return `"${text.toLowerCase()}"[MeSH Terms] OR "${text.toLowerCase()}"[All Fields]`;
}

// An entity in a term is text to PubMed, and no journal is called so.
function isUnknown(text: string, notes: Notes): boolean {
  return notes.unknown.has(text.toLowerCase()) || /&(amp|lt|gt|quot);/.test(text);
}

const STOP_WORDS = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'of', 'or', 'the', 'to', 'with']);
