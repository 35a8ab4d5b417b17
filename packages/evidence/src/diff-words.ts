import { diffArrays } from 'diff';

/** A piece of a text that stayed, was taken away or was added. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** What became of a text, word by word: the longest common run of words stays. */
export function diffWords(before: string, after: string): TextPart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), {
    comparator: isSame,
    maxEditLength: mostEdits,
  });
  const parts = changes?.map(({ removed, added, value }): TextPart => {
    const text = value.join('');
    if (removed) return { kind: 'removed', text };
    return { kind: added ? 'added' : 'same', text };
  });
  return (parts ?? inTurn(before, after)).filter(({ text }) => text !== '');
}

/** Beyond so many differences the two texts are shown whole, one after the other. */
const mostEdits = 2000;

function inTurn(before: string, after: string): TextPart[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** Words, each with the white space that follows it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** A word at a line's end and the same word before another are one word. */
function isSame(one: string, other: string): boolean {
  return one.trim() === other.trim();
}
