import { carryPlace, carryWhole } from './carry-place.ts';
import { contextFit, type Fit, type Place } from './context-fit.ts';
import type { Followable, Followed } from './follow-claim.ts';
import { scorePlace } from './score-place.ts';
import { areDeniedAlike } from './sentence-around.ts';
import { wordsOf } from './words-of.ts';

/** Looks for a claim's very words; undefined where they are nowhere that could be theirs. */
export function findUnchanged(edit: Followable): Followed | undefined {
  const { oldText, newText, passage, runs } = edit;
  const words = oldText.slice(passage.start, passage.end);
  const was: Place = { text: oldText, ...passage };
  const places = occurrences(newText, words, was);
  if (places.length === 0) return undefined;
  const rivals = occurrences(oldText, words, was).filter(({ start }) => start !== passage.start);
  const carried = carryWhole(runs, passage);
  const expected = carried?.start ?? carryPlace(runs, { ...passage, length: newText.length }).start;
  const candidates = places
    .map((is) => ({ is, fit: fitOf(was, is), owner: ownerOf(is, { was, rivals }) }))
    .filter(({ owner }) => owner !== 'another')
    .sort((one, other) => sum(other.fit) - sum(one.fit));
  const [best] = candidates;
  if (!best) return undefined;
  const { is } = best;
  const sure =
    best.owner === 'claim' &&
    candidates.slice(1).every(({ fit }) => beats(best.fit, fit)) &&
    isHeld(was, is) &&
    areDeniedAlike(was, is);
  const { start, end } = is;
  const score = scorePlace({ was, is, quote: 1, expected });
  if (!sure) return { state: 'weak', start, end, score };
  const method = start === carried?.start ? 'exact' : 'context';
  return { state: 'anchored', start, end, method, score };
}

/** So many places of one wording are looked at; a wording that stands more often tells nothing. */
const mostPlaces = 40;

/** Where the words stand as words: not within longer words or numbers, unless they did before. */
function occurrences(text: string, words: string, was: Place): Place[] {
  const cut = cutsWords(was);
  const places: Place[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const place = { text, start: at, end: at + words.length };
    if (cut || !cutsWords(place)) places.push(place);
    if (places.length === mostPlaces) break;
  }
  return places;
}

function cutsWords({ text, start, end }: Place): boolean {
  const from = Math.max(0, start - nearby);
  return wordsOf(text.slice(from, end + nearby)).some((word) => {
    const [first, last] = [from + word.start, from + word.end];
    return (first < start && start < last) || (first < end && end < last);
  });
}

/** Longer than a word or a number is. */
const nearby = 40;

/** How many words on each side tell places of one wording apart. */
const wideContext = 60;

function fitOf(was: Place, is: Place): Fit {
  return contextFit(was, is, { words: wideContext });
}

function sum({ left, right }: Fit): number {
  return left + right;
}

/** Better on the whole, and on neither side worse: a copy fits well on one side only. */
function beats(one: Fit, other: Fit): boolean {
  const noWorse = one.left >= other.left - tolerance && one.right >= other.right - tolerance;
  return noWorse && sum(one) >= sum(other) + margin;
}

const tolerance = 0.05;
const margin = 0.15;

/** Whose words stand at a place, the claim's or those of another place that had the same words. */
function ownerOf(is: Place, { was, rivals }: { was: Place; rivals: readonly Place[] }) {
  const own = fitOf(was, is);
  let owner: 'claim' | 'unclear' = 'claim';
  for (const rival of rivals) {
    const theirs = fitOf(rival, is);
    if (beats(theirs, own)) return 'another';
    if (!beats(own, theirs)) owner = 'unclear';
  }
  return owner;
}

/** Few words stand in many a sentence: something beside them must have stayed. */
function isHeld(was: Place, is: Place): boolean {
  const words = wordsOf(was.text.slice(was.start, was.end));
  if (words.length >= enoughWords) return true;
  const { left, right } = contextFit(was, is, { words: nearContext });
  return Math.max(left, right) >= nearEnough;
}

const enoughWords = 8;
const nearContext = 6;
const nearEnough = 0.5;
