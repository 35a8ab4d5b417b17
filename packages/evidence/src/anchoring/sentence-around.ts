import type { Place } from './context-fit.ts';
import { isNegation } from './guarded-words.ts';
import { wordsOf } from './words-of.ts';

/**
 * Whether the sentences that two places stand in deny the same, outside of the places: a "not" that
 * comes before the words of a claim turns it, though its words are untouched.
 */
export function areDeniedAlike(one: Place, other: Place): boolean {
  return denialsAround(one) === denialsAround(other);
}

function denialsAround({ text, start, end }: Place): string {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(sentenceEnd)
      .at(-1) ?? '';
  const after = text.slice(end, end + reach);
  const rest = sentenceEnd.test(text.slice(end - 1, end + 1))
    ? ''
    : (after.split(sentenceEnd)[0] ?? '');
  return [before, rest]
    .map((part) =>
      wordsOf(part)
        .filter(({ word }) => isNegation(word) || word === '~~')
        .map(({ word }) => word)
        .join(' '),
    )
    .join(' | ');
}

/** A sentence is not longer than so many characters. */
const reach = 1000;
const sentenceEnd = /[.!?]["')\]]*\s|\n\s*\n/;
