import { parseQuery, type QueryNode } from './parse-query.ts';
import { isRewritten, type KnownTerm, knownTerms, standsForFilter } from './term-field.ts';

/** Pairs of terms, by the numbers of both, and whatever joins them somewhere in a search. */
type Joints = Map<string, Set<string>>;

/**
 * Whether PubMed joins the terms as the search does, whatever the brackets: for each pair of terms
 * what counts is the operator at which they meet.
 */
export function compareOperators(term: string, translation: string): string[] {
  const sent = parseQuery(term);
  const read = parseQuery(translation);
  if (!sent || !read) return [];
  const terms = uniqueTerms(sent);
  const wanted = jointsOf(sent, (one) => [terms.findIndex((other) => isSame(one, other))]);
  const found = jointsOf(read, (one) => matches(one, terms));
  const texts = terms.map(({ text }) => text);
  const sentences = [...wanted].flatMap(([pair, operators]) => {
    const others = found.get(pair);
    const missing = others && [...operators].find((operator) => !others.has(operator));
    return missing ? [describe(pair, { missing, others, texts })] : [];
  });
  // One wrong operator between two groups shows in every pair of theirs.
  return sentences.slice(0, 1);
}

function describe(
  pair: string,
  { missing, others, texts }: { missing: string; others: Set<string>; texts: readonly string[] },
): string {
  const [one, other] = pair.split(' ').map((index) => texts[Number(index)]);
  const by = [...others].map(nameOf).join(' and ');
  return `PubMed joins ${one} and ${other} by ${by}, and the search by ${nameOf(missing)}.`;
}

/** A NOT has a side. */
function nameOf(operator: string): string {
  return operator.split(' ')[0] ?? operator;
}

function uniqueTerms(node: QueryNode): KnownTerm[] {
  const all = knownTerms(node);
  return all.filter((term, index) => all.findIndex((other) => isSame(term, other)) === index);
}

/** Terms that come back in another form are told apart by their fields alone. */
function isSame(one: KnownTerm, other: KnownTerm): boolean {
  if (one.field !== other.field) return false;
  if (one.field !== undefined && isRewritten(one.field)) return true;
  return one.words.join(' ') === other.words.join(' ');
}

/** The terms of the search that one of the reading may stand for. */
function matches(read: KnownTerm, terms: readonly KnownTerm[]): number[] {
  const where = (test: (term: KnownTerm) => boolean) =>
    terms.flatMap((term, index) => (test(term) ? [index] : []));
  const same = where((term) => isSame(read, term));
  if (same.length > 0) return same;
  const part = where(
    (term) => term.field === read.field && read.words.every((word) => term.words.includes(word)),
  );
  const mapped = where(
    (term) => term.field === undefined && read.words.some((word) => term.words.includes(word)),
  );
  const filters = where((term) => term.field === 'filter' && standsForFilter(read.field));
  return [...part, ...(mapped.length > 0 ? mapped : filters)];
}

function jointsOf(root: QueryNode, numbersOf: (term: KnownTerm) => number[]): Joints {
  const joints: Joints = new Map();
  const visit = (node: QueryNode): Set<number> => {
    if (!('operator' in node)) return new Set(knownTerms(node).flatMap(numbersOf));
    const left = visit(node.left);
    const right = visit(node.right);
    for (const one of left) for (const other of right) note(joints, node.operator, { one, other });
    return new Set([...left, ...right]);
  };
  visit(root);
  return joints;
}

function note(joints: Joints, operator: string, { one, other }: { one: number; other: number }) {
  if (one === other) return;
  const pair = [one, other].sort((a, b) => a - b).join(' ');
  const known = joints.get(pair) ?? new Set();
  joints.set(pair, known.add(operator === 'NOT' ? `NOT ${other}` : operator));
}
