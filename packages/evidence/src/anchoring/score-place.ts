import { contextFit, type Place } from './context-fit.ts';

/** Of the words themselves, of what stands before and after them, and of where they are. */
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** The context that a claim's quote is kept with, in words. */
const contextWords = 6;

/** How well a place fits, from 0 to 1. */
export function scorePlace({
  was,
  is,
  quote,
  expected,
}: {
  was: Place;
  is: Place;
  /** How alike the words themselves are. */
  quote: number;
  /** Where the edit would have carried them. */
  expected: number;
}): number {
  const { left, right } = contextFit(was, is, { words: contextWords });
  const position = 1 - Math.abs(is.start - expected) / Math.max(is.text.length, 1);
  const total =
    weights.quote * quote +
    weights.prefix * left +
    weights.suffix * right +
    weights.position * Math.max(0, position);
  const most = weights.quote + weights.prefix + weights.suffix + weights.position;
  return Math.round((total / most) * 1000) / 1000;
}
