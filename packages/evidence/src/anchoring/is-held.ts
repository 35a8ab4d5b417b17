import { commonWords, type Place } from './context-fit.ts';
import { begins, ends } from './sentence-around.ts';
import { type Word, wordsOf } from './words-of.ts';

/**
 * Whether what a place has in common with where a claim stood is enough to tell it from any other
 * place of the same words: many words of its own, a whole sentence, or words beside it that stayed.
 */
export function isHeld(was: Place, is: Place): boolean {
  const own = wordsOf(was.text.slice(was.start, was.end)).length;
  if (own >= enoughWords || (own >= enoughOfSentence && [was, is].every(isSentence))) return true;
  const sides = [
    { before: wordsLeft(was), after: wordsLeft(is) },
    { before: wordsRight(was), after: wordsRight(is) },
  ].map(({ before, after }) => ({
    common: commonWords(before, after),
    shorter: Math.min(before.length, after.length),
  }));
  const beside = sides.reduce((sum, { common }) => sum + common, 0);
  const stayed = sides.some(({ common, shorter }) => common > 0 && common >= shorter * mostStayed);
  return stayed && own + beside >= enoughWithContext;
}

/** Few words stand in many a sentence. */
const enoughWords = 8;
const enoughOfSentence = 4;
const enoughWithContext = 6;
const mostStayed = 0.5;
const nearWords = 6;

function isSentence(place: Place): boolean {
  return begins(place) && ends(place);
}

/** Of the same paragraph: paragraphs change their neighbours. */
function wordsLeft({ text, start }: Place): string[] {
  const near =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  return bare(wordsOf(near).slice(-nearWords));
}

function wordsRight({ text, end }: Place): string[] {
  const near = text.slice(end, end + reach).split(/\n\s*\n/)[0] ?? '';
  return bare(wordsOf(near).slice(0, nearWords));
}

function bare(words: readonly Word[]): string[] {
  return words.map(({ word }) => word);
}

const reach = 200;
