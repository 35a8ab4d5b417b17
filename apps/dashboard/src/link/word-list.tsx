import { isTakenWord } from './is-taken-word.ts';
import type { QuotableSection } from './quotable-sections.ts';
import classes from './quotable-text.module.css';
import type { QuotableWord } from './quotable-words.ts';
import type { TakenQuote } from './take-quote.ts';
import type { WordKeys } from './use-word-keys.ts';
import type { WordPointer } from './use-word-pointer.ts';

interface WordListProps {
  sections: readonly QuotableSection[];
  words: readonly QuotableWord[];
  taken: Pick<TakenQuote, 'depth' | 'exact' | 'start'> | undefined;
  keys: WordKeys;
  pointer: WordPointer;
}

/** The sections as one list of words, of which the chosen ones and those of the quote are marked. */
export function WordList({ sections, words, taken, keys, pointer }: WordListProps) {
  const numbered = words.map((word, number) => ({ ...word, number }));
  return (
    <div
      ref={pointer.container}
      role="listbox"
      aria-label="Title and abstract, word by word"
      aria-describedby="quote-help"
      aria-multiselectable="true"
      onKeyDown={keys.press}
      tabIndex={-1}
      className={classes.words}
    >
      {sections.map((section, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold the options of a list.
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: sections of one abstract may repeat a label.
          key={index}
          role="group"
          aria-label={section.label ?? (section.depth === 'title' ? 'Title' : 'Abstract')}
          className={classes.section}
          data-depth={section.depth}
        >
          {section.label && (
            <p aria-hidden="true" className={classes.label}>
              {section.label}
            </p>
          )}
          <div role="presentation">
            {numbered
              .filter((word) => word.section === index)
              .map(({ number, ...word }) => (
                <span
                  key={number}
                  role="option"
                  aria-selected={keys.isChosen(number)}
                  tabIndex={number === keys.at ? 0 : -1}
                  data-word={number}
                  data-taken={isTakenWord(section, word, taken) || undefined}
                  className={classes.word}
                  onFocus={() => keys.moveTo(number)}
                >
                  {`${section.text.slice(word.start, word.end)} `}
                </span>
              ))}
          </div>
        </div>
      ))}
    </div>
  );
}
