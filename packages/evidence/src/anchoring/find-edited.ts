import search from 'approx-string-match';
import type { Position } from '../anchor.ts';
import { carryPlace, shareOfOthers } from './carry-place.ts';
import { commonWords, type Place } from './context-fit.ts';
import type { Followable, Followed } from './follow-claim.ts';
import { isHeld } from './is-held.ts';
import { isLightEdit } from './is-light-edit.ts';
import { plainText } from './plain-text.ts';
import { scorePlace } from './score-place.ts';
import { isSaidAlike } from './sentence-around.ts';
import { wordsOf } from './words-of.ts';

/** Looks for a claim's words as an edit has left them; undefined where too few of them are left. */
export function findEdited(edit: Followable): Followed | undefined {
  const { oldText, newText, passage, runs } = edit;
  const was: Place = { text: oldText, ...passage };
  const home = carryPlace(runs, { ...passage, length: newText.length });
  const words = oldText.slice(passage.start, passage.end);
  const look = (places: readonly Position[]) =>
    places
      .flatMap((place) => snapToWords(newText, place, words) ?? [])
      .filter((place) => shareOfOthers(runs, place, passage) < mostOthers)
      .map((place) => judge(was, { text: newText, ...place }, home));
  const about = look(placesAbout(newText, words, home));
  const isThere = about.some(({ light, near }) => light && near);
  const candidates = (isThere ? about : [...about, ...look(placesAnywhere(newText, words))]).sort(
    (one, other) => Number(other.light) - Number(one.light) || other.score - one.score,
  );
  const [best] = candidates;
  if (!best || best.quote < (best.near ? leastLeft : leastLeftElsewhere)) return undefined;
  const { start, end } = best.is;
  const rival = candidates.some(({ is, light }) => light && (is.end <= start || is.start >= end));
  const sure = best.light && best.near && !rival && isSaidAlike(was, best.is);
  return sure
    ? { state: 'anchored', start, end, method: 'approximate', score: best.score }
    : { state: 'weak', start, end, score: best.score };
}

/** A place whose words stood elsewhere before is somebody else's. */
const mostOthers = 0.5;
/** The share of the words that is left of a claim where it was; less is another sentence. */
const leastLeft = 0.5;
const leastLeftElsewhere = 0.75;

function judge(was: Place, is: Place, home: Position) {
  const before = was.text.slice(was.start, was.end);
  const after = is.text.slice(is.start, is.end);
  const quote = likenessOf(before, after);
  const overlaps = is.start < home.end && home.start < is.end;
  const near = isHeld(was, is) || (overlaps && wordsOf(before).length >= enoughAtHome);
  return {
    ...{ is, quote, near, light: isLightEdit(before, after) },
    score: scorePlace({ was, is, quote, expected: home.start }),
  };
}

/** So few words tell a claim where it was; elsewhere it takes more. */
const enoughAtHome = 4;

function likenessOf(before: string, after: string): number {
  const one = wordsOf(before).map(({ word }) => word);
  const other = wordsOf(after).map(({ word }) => word);
  return commonWords(one, other) / Math.max(one.length, other.length, 1);
}

/** Where the words were, and what is most like them about there. */
function placesAbout(text: string, words: string, home: Position): Position[] {
  // Where much was rewritten, home is all of that, and tells nothing.
  if (home.end - home.start > words.length * 3 + reach) return [];
  const from = Math.max(0, home.start - reach);
  const around = alike(text.slice(from, home.end + reach), words);
  return [home, ...around.map(({ start, end }) => ({ start: start + from, end: end + from }))];
}

/** What is most like the words anywhere. Of a text as long as a book it is not asked. */
function placesAnywhere(text: string, words: string): Position[] {
  return text.length > mostSearched ? [] : alike(text, words);
}

const mostSearched = 400_000;
const reach = 500;
/** Differing in more of its characters a passage is not looked at. */
const mostErrors = 0.4;
const mostPlaces = 5;

/** The marks of Markdown count for nothing, however long the address of a link is. */
function alike(text: string, words: string): Position[] {
  const { plain, sources } = plainText(text);
  const pattern = plainText(words).plain;
  return search(plain, pattern, Math.floor(pattern.length * mostErrors))
    .slice(0, mostPlaces)
    .map(({ start, end }) => ({
      start: sources[start] ?? 0,
      end: (sources[Math.max(end - 1, start)] ?? 0) + 1,
    }));
}

/** To whole words, with the marks around them that the claim had; undefined where there is no word. */
function snapToWords(text: string, { start, end }: Position, words: string): Position | undefined {
  const from = Math.max(0, start - nearby);
  const within = wordsOf(text.slice(from, end + nearby))
    .map((word) => ({ start: word.start + from, end: word.end + from }))
    .filter((word) => overlap(word, { start, end }) * 2 >= word.end - word.start);
  const [first] = within;
  const last = within.at(-1);
  if (!first || !last) return undefined;
  const before = /^[^\s\p{L}\p{N}]/u.test(words) ? openingMarks : none;
  const after = /[^\s\p{L}\p{N}]$/u.test(words) ? closingMarks : none;
  const marked = withMarks(text, {
    start: first.start - (text.slice(from, first.start).match(before)?.[0].length ?? 0),
    end: last.end,
  });
  const tail = text.slice(marked.end, marked.end + nearby).match(after)?.[0].length ?? 0;
  return { start: marked.start, end: marked.end + tail };
}

/** With the other half of emphasis and links whose one half is within. */
function withMarks(text: string, { start, end }: Position): Position {
  const words = text.slice(start, end);
  const [link = ''] = text.slice(end).match(/^\]\([^()\n]*\)/) ?? [];
  const isOpen = words.lastIndexOf('[') > words.lastIndexOf(']');
  const [mark = ''] = text.slice(0, start).match(/[*_]+$/) ?? [];
  const isClosed = mark !== '' && words.split(mark).length % 2 === 0;
  return { start: isClosed ? start - mark.length : start, end: isOpen ? end + link.length : end };
}

function overlap(one: Position, other: Position): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

const nearby = 40;
const openingMarks = /[^\s\p{L}\p{N}]{0,3}$/u;
const closingMarks = /^[^\s\p{L}\p{N}]{0,3}/u;
const none = /^/;
