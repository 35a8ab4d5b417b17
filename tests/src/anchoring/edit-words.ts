import type { Chance } from './chance.ts';
import { slip } from './slip.ts';

/** Changes a claim's words; undefined where they have nothing that could be changed so. */
type WordEdit = (
  words: string,
  about: { chance: Chance; others: readonly string[] },
) => string | undefined;

/** After these the words say what they said. */
export const lightEdits: readonly WordEdit[] = [
  function oneSlip(words, { chance }) {
    return changed(words, slip(words, chance));
  },
  function twoSlips(words, { chance }) {
    return words.length < 80 ? undefined : changed(words, slip(slip(words, chance), chance));
  },
  function wrapLines(words, { chance }) {
    return changed(
      words,
      words.replace(/\s+/g, (space) => (chance.percent(20) ? '\n' : space)),
    );
  },
  function doubleSpaces(words, { chance }) {
    return changed(
      words,
      words.replace(/ /g, (space) => (chance.percent(20) ? '  ' : space)),
    );
  },
  function emphasise(words, { chance }) {
    const [mark, share] = [chance.of(['*', '**', '_']), 20];
    return changed(
      words,
      words.replace(/(?<![\p{L}\p{N}*_`/.-])\p{L}{4,}(?![\p{L}\p{N}*_`/.-])/gu, (word) =>
        chance.percent(share) ? mark + word + mark : word,
      ),
    );
  },
  function link(words, { chance }) {
    const found = words.match(/(?<![\p{L}[`/.-])\p{L}{6,}(?![\p{L}\]`/.-])/gu);
    if (!found) return undefined;
    const word = chance.of(found);
    return words.replace(word, `[${word}](https://example.org/${chance.below(100)})`);
  },
  function punctuate(words, { chance }) {
    const swaps = [
      [', ', ' '],
      [',', ';'],
      ['. ', '; '],
      [' and ', ', and '],
      ['"', '\u201C'],
    ] as const;
    const [from, to] = chance.of(swaps);
    return words.includes(from) ? changed(words, words.replace(from, to)) : undefined;
  },
  function capitalise(words) {
    return changed(
      words,
      words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    );
  },
  function dropArticle(words) {
    return changed(words, words.replace(/(?<=\s)(?:the|a|an) (?=\p{L})/u, ''));
  },
  function addArticle(words) {
    return changed(words, words.replace(/ (of|in) (?!the |a |an )(?=\p{Ll})/u, ' $1 the '));
  },
];

/** After these the words say something else, however alike they are. */
export const turningEdits: readonly WordEdit[] = [
  function changeNumber(words, { chance }) {
    return changed(
      words,
      words.replace(/\d+/, (number) => String(Number(number) + chance.of([1, 10, 100, -1]))),
    );
  },
  function dropDigit(words) {
    return changed(words, words.replace(/(\d)\d/, '$1'));
  },
  function addNot(words) {
    return changed(
      words,
      words.replace(/\b(is|are|was|were|may|can|has|have|does|do) /, '$1 not '),
    );
  },
  function dropNot(words) {
    return changed(words, words.replace(/\b(?:not|no|never|nobody|without) /, ''));
  },
  function turnAround(words) {
    for (const [one, other] of opposites) {
      const turned = words.replace(new RegExp(`\\b${one}\\b`), other);
      if (turned !== words) return turned;
    }
    return undefined;
  },
  function otherWord(words, { chance, others }) {
    const found = [...words.matchAll(/(?<![\p{L}`/.-])\p{Ll}{4,}(?![\p{L}`/.-])/gu)];
    if (found.length === 0) return undefined;
    const { 0: word, index } = chance.of(found);
    const other = chance.of(
      plainWords(others).filter((one) => one.slice(0, 3) !== word.slice(0, 3)),
    );
    return words.slice(0, index) + other + words.slice(index + word.length);
  },
  function moreWords(words, { chance, others }) {
    const spaces = [...words.matchAll(/ (?=\p{Ll})/gu)];
    if (spaces.length === 0) return undefined;
    const { index } = chance.of(spaces);
    return `${words.slice(0, index)} ${chance.of(plainWords(others))}${words.slice(index)}`;
  },
  function fewerWords(words, { chance }) {
    const found = [...words.matchAll(/ \p{Ll}{5,}(?= )/gu)];
    if (found.length === 0) return undefined;
    const { 0: word, index } = chance.of(found);
    return words.slice(0, index) + words.slice(index + word.length);
  },
];

const opposites = [
  ...[
    ['more', 'less'],
    ['less', 'more'],
    ['some', 'all'],
    ['all', 'some'],
    ['every', 'no'],
  ],
  ...[
    ['may', 'must'],
    ['can', 'cannot'],
    ['before', 'after'],
    ['after', 'before'],
    ['only', 'also'],
  ],
  ...[
    ['significant', 'insignificant'],
    ['safe', 'unsafe'],
    ['short', 'long'],
    ['or', 'and'],
  ],
  ...[
    ['effectiveness', 'ineffectiveness'],
    ['improvements', 'losses'],
    ['first', 'last'],
  ],
  ...[
    ['increases', 'decreases'],
    ['higher', 'lower'],
    ['better', 'worse'],
    ['often', 'rarely'],
  ],
] as const;

function plainWords(others: readonly string[]): string[] {
  return others.join(' ').match(/(?<![\p{L}`/.-])\p{Ll}{5,}(?![\p{L}`/.-])/gu) ?? [];
}

function changed(before: string, after: string): string | undefined {
  return before === after ? undefined : after;
}
