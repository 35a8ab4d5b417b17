import type { QueryNode, QueryTerm } from './parse-query.ts';
import { fieldOf } from './search-fields.ts';

/** A term with the field that PubMed looks for it in; without one it is mapped by PubMed. */
export interface KnownTerm extends QueryTerm {
  field?: string | undefined;
}

/** The terms of a search from left to right. */
export function knownTerms(node: QueryNode | undefined): KnownTerm[] {
  if (!node) return [];
  if ('operator' in node) return [...knownTerms(node.left), ...knownTerms(node.right)];
  return [{ ...node, field: node.tag === undefined ? undefined : fieldOf(node.tag) }];
}

/** Fields whose terms come back in another form, as names of journals and dates do as a rule. */
export function isRewritten(field: string): boolean {
  return /^(author|investigator|journal|nlm |language|publication type|filter|date|(electronic|print) publication|subject)/.test(
    field,
  );
}

export function isDate(field: string): boolean {
  return /^date|publication date$/.test(field);
}

/** PubMed resolves a filter into what it stands for: `english[filter]`, `humans[sb]`, `y_5[filter]`. */
export function standsForFilter(field: string | undefined): boolean {
  return field !== undefined && /^(filter|language|mesh terms|publication type|date)/.test(field);
}
