import type { Position } from '../anchor.ts';
import { wordsOf } from './words-of.ts';

/** How alike the words on each side of two places are, from 0 to 1. */
export interface Fit {
  left: number;
  right: number;
}

export interface Place extends Position {
  text: string;
}

/** Compares the nearest words on each side of two places, in their order. */
export function contextFit(one: Place, other: Place, { words }: { words: number }): Fit {
  return {
    left: likeness(wordsBefore(one, words), wordsBefore(other, words)),
    right: likeness(wordsAfter(one, words), wordsAfter(other, words)),
  };
}

/** The longest common series of words, as a share of the shorter list; nothing is like nothing. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0) return one.length === other.length ? 1 : 0;
  return commonWords(one, other) / shorter;
}

/** How many words two lists have in common in one order. */
export function commonWords(one: readonly string[], other: readonly string[]): number {
  let row: number[] = new Array(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [index, against] of other.entries()) {
      const above = row[index + 1] ?? 0;
      const best = word === against ? (row[index] ?? 0) + 1 : Math.max(above, next[index] ?? 0);
      next.push(best);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** More than so many characters a word takes nowhere. */
const charactersPerWord = 24;

function wordsBefore({ text, start }: Place, count: number): string[] {
  const near = text.slice(Math.max(0, start - count * charactersPerWord), start);
  return wordsOf(near)
    .slice(-count)
    .map(({ word }) => word);
}

function wordsAfter({ text, end }: Place, count: number): string[] {
  const near = text.slice(end, end + count * charactersPerWord);
  return wordsOf(near)
    .slice(0, count)
    .map(({ word }) => word);
}
