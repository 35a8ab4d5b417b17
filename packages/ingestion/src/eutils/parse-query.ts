/** One term of a search, or of PubMed's translation of one. */
export interface QueryTerm {
  /** As it was written, its tag included. */
  text: string;
  /** Lower case, without accents. */
  words: readonly string[];
  /** As it was written, without brackets; absent where PubMed maps the term by itself. */
  tag?: string;
}

type Operator = 'AND' | 'OR' | 'NOT';

/** Either a term, or two parts and what joins them. */
export type QueryNode = QueryTerm | { operator: Operator; left: QueryNode; right: QueryNode };

/** Quoted text, a tag, a bracket or a word. */
const token = /"[^"]*"|\[[^\]]*\]|[()]|[^\s()"[\]]+/g;

/**
 * Reads a search as PubMed does: from left to right, AND where nothing stands between two terms.
 * Undefined for one that holds no term. A bracket too many or too few is passed over.
 */
export function parseQuery(query: string): QueryNode | undefined {
  const tokens = query.match(token) ?? [];
  let whole: QueryNode | undefined;
  // More brackets closed than opened: what follows is read on.
  while (tokens.length > 0) whole = join(whole, 'AND', parseGroup(tokens));
  return whole;
}

/** Takes what it reads from the tokens, up to the bracket that closes the group. */
function parseGroup(tokens: string[]): QueryNode | undefined {
  let node: QueryNode | undefined;
  let operator: Operator = 'AND';
  for (let next = tokens.shift(); next !== undefined && next !== ')'; next = tokens.shift()) {
    if (isOperator(next)) operator = next;
    // A tag behind a bracket, which PubMed drops.
    else if (!next.startsWith('[')) {
      node = join(node, operator, next === '(' ? parseGroup(tokens) : readTerm(next, tokens));
      operator = 'AND';
    }
  }
  return node;
}

function isOperator(text: string): text is Operator {
  return text === 'AND' || text === 'OR' || text === 'NOT';
}

function join(left: QueryNode | undefined, operator: Operator, right: QueryNode | undefined) {
  return left && right ? { operator, left, right } : (left ?? right);
}

/** Words that follow each other are one term, and so is what PubMed's form writes for a range. */
function readTerm(first: string, tokens: string[]): QueryTerm {
  const parts = [first];
  while (!first.startsWith('"') && tokens[0] && isWord(tokens[0])) parts.push(tokens.shift() ?? '');
  const tag = tokens[0]?.startsWith('[') ? tokens.shift() : undefined;
  const text = parts.join(' ');
  const term = {
    text: text + (tag ?? ''),
    words: wordsOf(text),
    ...(tag && { tag: tag.slice(1, -1) }),
  };
  const isRange = tag !== undefined && tokens[0] === ':' && tokens[1] !== undefined;
  if (!isRange) return term;
  tokens.shift();
  const end = readTerm(tokens.shift() ?? '', tokens);
  return { ...term, text: `${term.text}:${end.text}`, words: [...term.words, ...end.words] };
}

function isWord(text: string): boolean {
  return !/^["[()]/.test(text) && text !== ':' && !isOperator(text);
}

/** PubMed writes Greek letters out and leaves accents away. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Script=Greek}/gu, ' ');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
