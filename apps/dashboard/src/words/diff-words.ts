/** A piece of a text that stayed, was taken away or was added. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond this many comparisons the two texts are shown whole, one after the other. */
const mostCells = 4_000_000;

/** What became of a text, word by word: the longest common run of words stays. */
export function diffWords(before: string, after: string): TextPart[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const head = commonStart(old, young);
  const tail = commonStart(old.slice(head).reverse(), young.slice(head).reverse());
  const oldMiddle = old.slice(head, old.length - tail);
  const youngMiddle = young.slice(head, young.length - tail);
  return join([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...diffMiddle(oldMiddle, youngMiddle),
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ]);
}

/** Words, each with the white space that follows it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** A word at a line's end and the same word before another are one word. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.trim() === other.trim();
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (isSame(one[length], other[length])) length += 1;
  return length;
}

function diffMiddle(old: readonly string[], young: readonly string[]): TextPart[] {
  if (old.length * young.length > mostCells) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: young.join('') },
    ];
  }
  const lengths = commonLengths(old, young);
  const width = young.length + 1;
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const below = i < old.length ? (lengths[(i + 1) * width + j] ?? 0) : -1;
    const right = j < young.length ? (lengths[i * width + j + 1] ?? 0) : -1;
    if (isSame(old[i], young[j])) {
      parts.push({ kind: 'same', text: young[j] ?? '' });
      [i, j] = [i + 1, j + 1];
    } else if (below >= right) {
      parts.push({ kind: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: young[j] ?? '' });
      j += 1;
    }
  }
  return parts;
}

/** At `i * width + j`: how many words the rest from `i` and the rest from `j` have in common. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint32Array {
  const width = young.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = isSame(old[i], young[j])
        ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

function join(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
