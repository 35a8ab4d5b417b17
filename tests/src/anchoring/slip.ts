import type { Chance } from './chance.ts';

/** Slips on a key in one word: a letter twice, left out, swapped with the next, or another one. */
export function slip(text: string, chance: Chance): string {
  const words = [...text.matchAll(/(?<![\p{L}/.])\p{Ll}{6,}(?![\p{L}/])/gu)];
  if (words.length === 0) return text;
  const { 0: word, index } = chance.of(words);
  const at = 1 + chance.below(word.length - 2);
  const [head, letter, next, tail] = [
    word.slice(0, at),
    word.slice(at, at + 1),
    word.slice(at + 1, at + 2),
    word.slice(at + 2),
  ];
  const slipped = chance.of([
    head + letter + letter + next + tail,
    head + next + tail,
    head + next + letter + tail,
    `${head}${chance.of(letters)}${next}${tail}`,
  ]);
  return text.slice(0, index) + slipped + text.slice(index + word.length);
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
