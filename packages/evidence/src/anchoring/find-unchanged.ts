import type { Position } from '../anchor.ts';
import { carryPlace, carryWhole } from './carry-place.ts';
import { commonWords, contextFit, type Fit, type Place } from './context-fit.ts';
import { findEdited } from './find-edited.ts';
import type { Followable, Followed } from './follow-claim.ts';
import { isHeld } from './is-held.ts';
import { scorePlace } from './score-place.ts';
import { isSaidAlike } from './sentence-around.ts';
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
  if (Math.max(places.length, rivals.length) >= mostPlaces) return findCommon(edit, carried);
  const home = carried ?? carryPlace(runs, { ...passage, length: newText.length });
  const candidates = places
    .map((is) => ({ ...fittingOf(was, is), is, owner: ownerOf(is, { was, rivals }) }))
    .filter(({ owner }) => owner !== 'another')
    .sort((one, other) => sum(other.wide) - sum(one.wide));
  const [best] = candidates;
  if (!best) return undefined;
  const { is } = best;
  const sure =
    best.owner === 'claim' &&
    candidates.slice(1).every((other) => beats(best, other)) &&
    isHeld(was, is) &&
    (isCarried(best, carried) ||
      (isLeft(was, { text: newText, ...home }) && !hasRival(edit, is))) &&
    isSaidAlike(was, is);
  const { start, end } = is;
  const score = scorePlace({ was, is, quote: 1, expected: home.start });
  if (!sure) return { state: 'weak', start, end, score };
  const method = start === carried?.start ? 'exact' : 'context';
  return { state: 'anchored', start, end, method, score };
}

/** A wording that stands more often is told by where the edit carried it, and by nothing else. */
const mostPlaces = 12;

function findCommon({ oldText, newText, passage }: Followable, carried: Position | undefined) {
  if (!carried) return undefined;
  const { start, end } = carried;
  const [was, is] = [
    { text: oldText, ...passage },
    { text: newText, start, end },
  ];
  const { wide } = fittingOf(was, is);
  const score = scorePlace({ was, is, quote: 1, expected: start });
  const sure = Math.min(wide.left, wide.right) >= 0.9 && isSaidAlike(was, is);
  if (!sure) return { state: 'weak', start, end, score } as const;
  return { state: 'anchored', start, end, method: 'exact', score } as const;
}

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
  return [start, end].some((at) =>
    within.test(`${text.slice(Math.max(0, at - 2), at)}|${text.slice(at, at + 2)}`),
  );
}

/** Between two letters or digits; before or after the point of a number; behind its sign. */
const within =
  /[\p{L}\p{N}]\|[\p{L}\p{N}]|\p{N}\|[.,]\p{N}|\p{N}[.,]\|\p{N}|(?<![\p{L}\p{N}])[-\u2212]\|\p{N}/u;

/** How many words on each side tell places of one wording apart. */
const wideContext = 60;

/** A place with how well its surroundings are those of another place. */
interface Fitting {
  is: Place;
  near: Fit;
  wide: Fit;
}

function fittingOf(was: Place, is: Place): Fitting {
  return {
    is,
    near: contextFit(was, is, { words: nearContext }),
    wide: contextFit(was, is, { words: wideContext }),
  };
}

function sum({ left, right }: Fit): number {
  return left + right;
}

/** Where the edit carried the words to, with words beside them that it carried as well. */
function isCarried({ is, near }: Fitting, carried: Position | undefined): boolean {
  return is.start === carried?.start && Math.max(near.left, near.right) >= nearEnough;
}

const nearEnough = 0.5;

/**
 * Better on the whole, and on neither side worse. Of a passage and its copy, which have their nearest
 * words in common, it must be better on both sides: a copy beside the passage fits as well as it on one.
 */
function beats(one: Fitting, other: Fitting): boolean {
  if (sum(one.near) < sum(other.near) - tolerance) return false;
  const left = one.wide.left - other.wide.left;
  const right = one.wide.right - other.wide.right;
  if (areCopies(one.is, other.is)) return left >= margin && right >= margin;
  return left >= -tolerance && right >= -tolerance && left + right >= margin;
}

const tolerance = 0.05;
const margin = 0.15;

/** Of which the one was made from the other: their nearest words are the same, or they stand together. */
function areCopies(one: Place, other: Place): boolean {
  if (areBeside(one, other)) return true;
  const { left, right } = contextFit(one, other, { words: nearContext });
  return Math.max(left, right) >= copied;
}

const copied = 0.8;

/** In one paragraph, or in two that follow each other. */
function areBeside(one: Place, other: Place): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  if (first.text !== last.text || last.start - first.end > mostBeside) return false;
  return first.text.slice(first.end, last.start).split(/\n\s*\n/).length <= 2;
}

const mostBeside = 2000;

/** Whose words stand at a place, the claim's or those of another place that had the same words. */
function ownerOf(is: Place, { was, rivals }: { was: Place; rivals: readonly Place[] }) {
  const own = { ...fittingOf(was, is), is: was };
  let owner: 'claim' | 'unclear' = 'claim';
  for (const rival of rivals) {
    const theirs = { ...fittingOf(rival, is), is: rival };
    if (beats(theirs, own)) return 'another';
    if (!beats(own, theirs)) owner = 'unclear';
  }
  return owner;
}

/** Whether nothing like the words is where they were: else they were copied away, and edited there. */
function isLeft(was: Place, home: Place): boolean {
  const [before, after] = [was, home].map(({ text, start, end }) =>
    wordsOf(text.slice(start, end)).map(({ word }) => word),
  );
  if (!before || !after) return true;
  return commonWords(before, after) < before.length * mostLeft;
}

/** Whether words much like them stand elsewhere: they may be the claim's, moved and edited. */
function hasRival({ newText, ...edit }: Followable, { start, end }: Place): boolean {
  const others = newText.slice(0, start) + ' '.repeat(end - start) + newText.slice(end);
  return findEdited({ ...edit, newText: others }) !== undefined;
}

const mostLeft = 0.4;
const nearContext = 6;
