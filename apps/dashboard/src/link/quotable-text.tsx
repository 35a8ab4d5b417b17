'use client';

import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { QuotableSection } from './quotable-sections.ts';
import classes from './quotable-text.module.css';
import { quotableWords } from './quotable-words.ts';
import type { TakenQuote } from './take-quote.ts';
import { useWordKeys } from './use-word-keys.ts';
import { useWordPointer } from './use-word-pointer.ts';
import { WordList } from './word-list.tsx';

interface QuotableTextProps {
  sections: readonly QuotableSection[];
  /** The quote of the form, marked in the text. */
  taken: Pick<TakenQuote, 'depth' | 'exact' | 'start'> | undefined;
  onTake: (quote: TakenQuote) => void;
}

/** The title and the abstract, whose words become the quote: by mouse, by touch or by keyboard. */
export function QuotableText({ sections, taken, onTake }: QuotableTextProps) {
  const words = useMemo(() => quotableWords(sections), [sections]);
  const [said, setSaid] = useState('');
  const take = (quote: TakenQuote | undefined) => {
    if (!quote) return;
    onTake(quote);
    setSaid(`Quote taken from the ${quote.depth}: “${quote.exact}”`);
  };
  const keys = useWordKeys({ sections, words, onTake: take });
  const pointer = useWordPointer({ sections, words, onTake: take });
  return (
    <div className={classes.text}>
      <p id="quote-help" className={classes.help}>
        Select the words that show the finding: they become the quote. By keyboard, arrow keys go
        from word to word (up and down, by sentence), Shift with them chooses, Enter takes the
        choice or the sentence, Escape clears it.
      </p>
      <WordList {...{ sections, words, taken, keys, pointer }} />
      <div className={classes.end}>
        {pointer.isOffered && (
          <Button variant="default" size="compact-sm" onClick={pointer.takeSelected}>
            Quote the selected words
          </Button>
        )}
        <p role="status" className="visually-hidden">
          {said}
        </p>
      </div>
    </div>
  );
}
