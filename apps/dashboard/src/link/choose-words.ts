import type { QuotableWord } from './quotable-words.ts';

/** Where the keyboard stands in the words, and from where on it chooses. */
export interface WordChoice {
  at: number;
  /** Absent while nothing is chosen. */
  from?: number | undefined;
}

/** What a key makes of it; undefined where the key means nothing here. A choice stays in its section. */
export function chooseWords(
  words: readonly QuotableWord[],
  choice: WordChoice,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): WordChoice | undefined {
  if (key === 'Escape') return { at: choice.at };
  const target = targetOf(words, choice.at, key);
  if (target === undefined) return undefined;
  const at = Math.min(Math.max(target, 0), words.length - 1);
  if (!shiftKey) return { at };
  const from = choice.from ?? choice.at;
  const isInSection = words[at]?.section === words[from]?.section;
  return isInSection ? { at, from } : choice;
}

/** The first and the last of the chosen words; without a choice, the sentence around the keyboard. */
export function chosenWords(
  words: readonly QuotableWord[],
  { at, from }: WordChoice,
): { first: number; last: number } {
  if (from !== undefined) return { first: Math.min(at, from), last: Math.max(at, from) };
  const sentence = words[at]?.sentence;
  return {
    first: words.findIndex((word) => word.sentence === sentence),
    last: words.findLastIndex((word) => word.sentence === sentence),
  };
}

function targetOf(words: readonly QuotableWord[], at: number, key: string): number | undefined {
  const sentence = words[at]?.sentence ?? 0;
  const startOf = (wanted: number) => words.findIndex((word) => word.sentence >= wanted);
  switch (key) {
    case 'ArrowRight':
      return at + 1;
    case 'ArrowLeft':
      return at - 1;
    case 'Home':
      return startOf(sentence);
    case 'End':
      return words.findLastIndex((word) => word.sentence === sentence);
    case 'ArrowDown': {
      const next = startOf(sentence + 1);
      return next === -1 ? words.length - 1 : next;
    }
    case 'ArrowUp': {
      const start = startOf(sentence);
      return at > start ? start : startOf((words[at - 1]?.sentence ?? sentence) || 0);
    }
    default:
      return undefined;
  }
}
