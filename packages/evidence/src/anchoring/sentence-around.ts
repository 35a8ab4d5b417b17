import type { Place } from './context-fit.ts';
import { isNegation } from './guarded-words.ts';
import { wordsOf } from './words-of.ts';

/**
 * Whether a claim's sentence says around it what it said, as far as it turns the claim: it denies the
 * same right beside it, and nothing was put before or behind what began or ended the sentence.
 */
export function isSaidAlike(was: Place, is: Place): boolean {
  return (
    (begins(is) || !begins(was)) &&
    (ends(is) || !ends(was)) &&
    areDeniedAlike(denialsBefore(was), denialsBefore(is)) &&
    areDeniedAlike(denialsAfter(was), denialsAfter(is))
  );
}

/** Whether a place begins a sentence, a paragraph or an item of a list. */
export function begins({ text, start }: Place): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  return (
    /(?:^|\n)[\s>#*_-]*(?:\d+[.)]\s+)?[*_]*$/.test(before) || endsSentence.test(before.trimEnd())
  );
}

/** Whether a place ends a sentence or a paragraph, itself or by what follows at once. */
export function ends({ text, start, end }: Place): boolean {
  const after = text.slice(end, end + reach);
  return (
    endsSentence.test(text.slice(start, end)) ||
    /^["')\]*_]*(?:[.!?;:]|\s*(?:\n\s*\n|$))/.test(after)
  );
}

const endsSentence = /[.!?;:]["')\]*_]*$/;
const betweenSentences = /[.!?;:]["')\]*_]*\s|\n\s*\n/;
const reach = 300;

/** How many words away each denial is. What is struck out is denied as well. */
function denialsBefore({ text, start }: Place): number[] {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(betweenSentences)
      .at(-1) ?? '';
  return denialsIn(
    wordsOf(before)
      .reverse()
      .map(({ word }) => word),
  );
}

function denialsAfter(place: Place): number[] {
  const { text, start, end } = place;
  if (endsSentence.test(text.slice(start, end))) return [];
  const after = text.slice(end, end + reach).split(betweenSentences)[0] ?? '';
  return denialsIn(wordsOf(after).map(({ word }) => word));
}

function denialsIn(words: readonly string[]): number[] {
  return words.flatMap((word, index) => (isNegation(word) || word === '~~' ? index : []));
}

/** Those that are near must have their like in the other, give or take some words; the nearest first. */
function areDeniedAlike(one: readonly number[], other: readonly number[]): boolean {
  const nearest = Math.max(...[one, other].map((all) => all.filter((at) => at < near).length));
  const pairs = Array.from({ length: nearest }, (_, index) => [one[index], other[index]] as const);
  return pairs.every(
    ([left, right]) => left !== undefined && right !== undefined && Math.abs(left - right) <= shift,
  );
}

/** A denial farther away speaks of something else. */
const near = 8;
const shift = 3;
