import { diffArrays } from 'diff';
import { areConfusable, isFiller, isGuarded, isNegation } from './guarded-words.ts';
import { isSpelling } from './is-spelling.ts';
import { type Word, wordsOf } from './words-of.ts';

/**
 * Whether two wordings say the same, as far as that can be told without understanding them: they
 * differ in spacing, marks, case, hyphens and punctuation, in how single words are spelt, or in
 * articles and the like. Every other word that came, went or became another is no light edit: there
 * is no telling "relief" from "no relief", or one number from the next, by how much was changed.
 */
export function isLightEdit(before: string, after: string): boolean {
  const words = { before: wordsOf(before), after: wordsOf(after) };
  const changes = diffArrays(
    words.before.map(({ word }) => word),
    words.after.map(({ word }) => word),
  );
  if (!keepsEdges(words.before, words.after)) return false;
  let removed: string[] = [];
  let touched = 0;
  for (const [index, { value, ...change }] of changes.entries()) {
    if (change.removed) {
      removed = value;
      if (changes[index + 1]?.added) continue;
    }
    const added = change.added ? value : [];
    if (removed.length + added.length > 0 && !isSameWording(removed, added)) return false;
    touched += Math.max(removed.length, added.length);
    removed = [];
  }
  return touched <= Math.max(2, words.before.length * mostTouched);
}

/** What follows or precedes the words instead may be more than an article. */
function keepsEdges(before: readonly Word[], after: readonly Word[]): boolean {
  const isKept = (at: 0 | -1) => {
    const [one, other] = [before.at(at)?.word ?? '', after.at(at)?.word ?? ''];
    return one === other || isSpelling(one, other) || isPartOf(one, other) || isPartOf(other, one);
  };
  return isKept(0) && isKept(-1);
}

/** Of a compound that was split or joined. */
function isPartOf(part: string, word: string): boolean {
  return part.length >= 3 && (word.startsWith(part) || word.endsWith(part));
}

/** When more of the words than this were touched, somebody should look, however small each change. */
const mostTouched = 0.3;

function isSameWording(removed: readonly string[], added: readonly string[]): boolean {
  if (isJoined(removed, added) || areSpellings(removed, added)) return true;
  return areSpellings(
    removed.filter((word) => !isFiller(word)),
    added.filter((word) => !isFiller(word)),
  );
}

function areSpellings(removed: readonly string[], added: readonly string[]): boolean {
  return (
    removed.length === added.length &&
    removed.every((word, index) => isRespelt(word, added[index] ?? ''))
  );
}

function isRespelt(one: string, other: string): boolean {
  if (isFiller(one) && isFiller(other)) return true;
  if (areConfusable(one, other) || isNegation(one) || isNegation(other)) return false;
  if (isGuarded(one) && isGuarded(other)) return false;
  const short = Math.min(one.length, other.length) < guardedLength;
  if (short && (isGuarded(one) || isGuarded(other))) return false;
  return isSpelling(one, other);
}

/** Shorter words are too near to each other for one letter not to make another of them. */
const guardedLength = 6;

/** "health care" and "healthcare", but not "not able" and "notable". */
function isJoined(removed: readonly string[], added: readonly string[]): boolean {
  return (
    removed.length !== added.length &&
    removed.join('') === added.join('') &&
    /^\p{L}+$/u.test(removed.join('')) &&
    ![...removed, ...added].some(isGuarded)
  );
}
