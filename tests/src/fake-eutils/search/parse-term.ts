/** A search term as a tree; offsets point into the term as it was sent. */
export type TermNode = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'phrase';
      readonly text: string;
      readonly quoted: boolean;
      readonly tag: string;
    }
  | {
      readonly kind: 'group';
      readonly items: readonly TermNode[];
      readonly operators: readonly string[];
    }
);

export type TermGroup = Extract<TermNode, { kind: 'group' }>;

/** Reads a term as PubMed does: left to right, words side by side meaning AND, never an error. */
export function parseTerm(term: string): TermGroup {
  const tokens = [...term.matchAll(TOKEN)];
  let at = 0;

  function group(start: number): TermGroup {
    const items: TermNode[] = [];
    const operators: string[] = [];
    let pending = 'AND';
    let end = start;
    for (let token = tokens[at++]; token !== undefined; token = tokens[at++]) {
      const [text] = token;
      const { open, close, operator, quoted, words = '', tag = '' } = token.groups ?? {};
      end = token.index + text.length;
      if (close !== undefined) break;
      if (operator !== undefined) {
        pending = operator;
        continue;
      }
      const item: TermNode = open
        ? group(token.index)
        : {
            kind: 'phrase',
            text: quoted?.slice(1, -1) ?? words.trim(),
            quoted: quoted !== undefined,
            tag: tag.trim(),
            start: token.index,
            end: token.index + text.trimEnd().length,
          };
      if (items.length > 0) operators.push(pending);
      items.push(item);
      pending = 'AND';
      end = item.end;
    }
    return { kind: 'group', items, operators, start, end };
  }

  return group(0);
}

// A tag behind a closing parenthesis belongs to nothing: PubMed ignores it without a warning.
const TOKEN =
  /(?<open>\()|(?<close>\)(?:\s*\[[^\]]*\])?)|(?<operator>\b(?:AND|OR|NOT)\b)|(?:(?<quoted>"[^"]*")|(?<words>(?!\s)(?:(?!\b(?:AND|OR|NOT)\b)[^()[\]"])+))(?:\s*\[(?<tag>[^\]]*)\])?/g;
