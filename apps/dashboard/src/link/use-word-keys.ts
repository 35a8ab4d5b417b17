import { type KeyboardEvent, useRef, useState } from 'react';
import { chooseWords, chosenWords, type WordChoice } from './choose-words.ts';
import type { QuotableSection } from './quotable-sections.ts';
import type { QuotableWord } from './quotable-words.ts';
import { type TakenQuote, takeQuote } from './take-quote.ts';

interface WordKeysProps {
  sections: readonly QuotableSection[];
  words: readonly QuotableWord[];
  onTake: (quote: TakenQuote | undefined) => void;
}

export interface WordKeys {
  /** The one word that Tab comes to. */
  at: number;
  isChosen: (word: number) => boolean;
  moveTo: (word: number) => void;
  press: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Goes through the words by keyboard; the focus is on one of them, and Tab leaves them all. */
export function useWordKeys({ sections, words, onTake }: WordKeysProps): WordKeys {
  const [choice, setChoice] = useState<WordChoice>({ at: 0 });
  const isChoosing = useRef(false);
  const chosen = choice.from === undefined ? undefined : chosenWords(words, choice);

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onTake(quoteOf(sections, words, choice));
      setChoice({ at: choice.at });
      return;
    }
    const next = chooseWords(words, choice, event);
    if (!next) return;
    event.preventDefault();
    isChoosing.current = true;
    setChoice(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-word="${next.at}"]`)?.focus();
    isChoosing.current = false;
  };
  return {
    at: choice.at,
    isChosen: (word) => chosen !== undefined && word >= chosen.first && word <= chosen.last,
    // A word that is clicked takes the focus too; one that a key came to has its choice already.
    moveTo: (word) => isChoosing.current || setChoice({ at: word }),
    press,
  };
}

function quoteOf(
  sections: readonly QuotableSection[],
  words: readonly QuotableWord[],
  choice: WordChoice,
): TakenQuote | undefined {
  const { first, last } = chosenWords(words, choice);
  const [from, to] = [words[first], words[last]];
  const section = from && sections[from.section];
  return section && to && takeQuote(section, { start: from.start, end: to.end });
}
