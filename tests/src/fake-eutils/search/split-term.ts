import { type DateRange, rangeOfTerm } from './date-range.ts';
import { parseTerm, type TermGroup, type TermNode } from './parse-term.ts';

/** A term taken apart into what the server can judge itself and what only a matcher can. */
export type SplitTerm = {
  /** The term without date ranges and history numbers, as it was sent otherwise. */
  readonly core: string;
  readonly ranges: readonly DateRange[];
  /** The `#n` of earlier searches. */
  readonly queryKeys: readonly number[];
};

/** Only clauses that are joined by AND at the top can be judged alone; the others stay in `core`. */
export function splitTerm(term: string): SplitTerm {
  const parts = conjuncts(parseTerm(term));
  const rest = parts.filter((part) => rangeOf(part) === undefined && keyOf(part) === undefined);
  const only = rest.length === 1 ? rest[0] : undefined;
  return {
    core:
      only?.kind === 'group'
        ? inside(term, unwrap(only))
        : rest.map((part) => term.slice(part.start, part.end)).join(' AND '),
    ranges: parts.flatMap((part) => rangeOf(part) ?? []),
    queryKeys: parts.flatMap((part) => keyOf(part) ?? []),
  };
}

/** The clauses of an AND. A group without a range in it stays whole, to keep its own wording. */
function conjuncts(given: TermGroup): readonly TermNode[] {
  const group = unwrap(given);
  if (group.operators.some((operator) => operator !== 'AND')) return [group];
  return group.items.flatMap((item) =>
    item.kind === 'group' && isJudged(item) ? conjuncts(item) : [item],
  );
}

function isJudged(node: TermNode): boolean {
  if (node.kind === 'group') return node.items.some(isJudged);
  return rangeOf(node) !== undefined || keyOf(node) !== undefined;
}

function rangeOf(node: TermNode): DateRange | undefined {
  return node.kind === 'phrase' ? rangeOfTerm(node.text, node.tag) : undefined;
}

function keyOf(node: TermNode): number | undefined {
  const key = node.kind === 'phrase' ? /^#(\d+)$/.exec(node.text)?.[1] : undefined;
  return key === undefined ? undefined : Number(key);
}

function unwrap(group: TermGroup): TermGroup {
  const only = group.items.length === 1 ? group.items[0] : undefined;
  return only?.kind === 'group' ? unwrap(only) : group;
}

function inside(term: string, group: TermGroup): string {
  const first = group.items[0];
  const last = group.items.at(-1);
  return first && last ? term.slice(first.start, last.end) : '';
}
