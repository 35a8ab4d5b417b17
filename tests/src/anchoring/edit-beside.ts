import type { Chance } from './chance.ts';
import {
  holdsMark,
  joinMarked,
  type MarkedText,
  paragraphsOf,
  sentencesOf,
  splitMarked,
  withoutMarks,
} from './marked-text.ts';
import { slip } from './slip.ts';

/** Changes a text anywhere but in its claim's words. */
type Edit = (text: MarkedText, about: { chance: Chance; others: readonly string[] }) => MarkedText;

/** Edits that leave no doubt which words are the claim's. */
export const editsBeside: readonly Edit[] = [
  function insertSentence(text, { chance, others }) {
    return onOneSide(text, chance, (side) =>
      amongPieces(sentencesOf(side), chance, (pieces, at) =>
        pieces.splice(at, 0, aSentence(others, chance)),
      ),
    );
  },
  function deleteSentence(text, { chance }) {
    return onOneSide(text, chance, (side) =>
      amongPieces(sentencesOf(side), chance, (pieces, at) => pieces.splice(at, 1, ' ')),
    );
  },
  function insertParagraph(text, { chance, others }) {
    const added = `${[1, 2, 3]
      .map(() => aSentence(others, chance))
      .join('')
      .trim()}\n\n`;
    return amongParagraphs(text, chance, (pieces, at) => pieces.splice(at, 0, added));
  },
  function deleteParagraph(text, { chance }) {
    return amongParagraphs(text, chance, (pieces, at) => {
      if (!holdsMark(pieces[at] ?? '')) pieces.splice(at, 1);
    });
  },
  function moveParagraph(text, { chance }) {
    return amongParagraphs(text, chance, (pieces, at) => {
      const [moved = ''] = pieces.splice(at, 1);
      pieces.splice(chance.below(pieces.length + 1), 0, `${moved.trimEnd()}\n\n`);
    });
  },
  function moveOwnParagraph(text, { chance }) {
    return amongParagraphs(text, chance, (pieces) => {
      const [moved = ''] = pieces.splice(pieces.findIndex(holdsMark), 1);
      pieces.splice(chance.below(pieces.length + 1), 0, `${moved.trimEnd()}\n\n`);
    });
  },
  function copySentenceFarAway(text, { chance }) {
    const copied = `${chance.of(sentencesOf(withoutMarks(joinMarked(text)))).trim()}\n\n`;
    return amongParagraphs(text, chance, (pieces, at) => {
      const own = pieces.findIndex(holdsMark);
      // Beside its own paragraph a copy leaves doubt: see below.
      if (at < own || at > own + 1) pieces.splice(at, 0, copied);
    });
  },
  function correctTypos(text, { chance }) {
    return onOneSide(text, chance, (side) => {
      let slipped = side;
      for (let count = 0; count < 4; count += 1) slipped = slip(slipped, chance);
      return slipped;
    });
  },
  function rewordSentence(text, { chance, others }) {
    const words = others.join(' ').split(/\s+/);
    return onOneSide(text, chance, (side) =>
      amongPieces(sentencesOf(side), chance, (pieces, at) => {
        const reworded = (pieces[at] ?? '').replace(/\p{L}{4,}/gu, (word) =>
          chance.percent(40) ? chance.of(words).replace(/[^\p{L}]/gu, '') || word : word,
        );
        pieces.splice(at, 1, reworded);
      }),
    );
  },
  function splitParagraph(text, { chance }) {
    return onOneSide(text, chance, (side) =>
      amongPieces(sentencesOf(side), chance, (pieces, at) => {
        pieces.splice(at, 1, (pieces[at] ?? '').replace(/(?<=[.!?]) $/, '\n\n'));
      }),
    );
  },
  function joinParagraphs(text, { chance }) {
    return onOneSide(text, chance, (side) =>
      amongPieces(paragraphsOf(side), chance, (pieces, at) => {
        pieces.splice(at, 1, (pieces[at] ?? '').replace(/\n\s*\n$/, ' '));
      }),
    );
  },
  function addHeading(text, { chance }) {
    return amongParagraphs(text, chance, (pieces, at) => pieces.splice(at, 0, '## More of it\n\n'));
  },
  function emphasise(text, { chance }) {
    return onOneSide(text, chance, (side) =>
      side.replace(/\p{L}{5,}/gu, (word) => (chance.percent(4) ? `**${word}**` : word)),
    );
  },
];

/** A copy right beside the original: nothing says which of the two is meant. */
export function copyBeside(text: MarkedText, chance: Chance): MarkedText {
  const pieces = paragraphsOf(joinMarked(text));
  const own = pieces.findIndex(holdsMark);
  const copy = `${withoutMarks(pieces[own] ?? '').trimEnd()}\n\n`;
  pieces.splice(own, 1, `${(pieces[own] ?? '').trimEnd()}\n\n`);
  pieces.splice(chance.percent(50) ? own : own + 1, 0, copy);
  return splitMarked(pieces.join(''));
}

function onOneSide(text: MarkedText, chance: Chance, edit: (side: string) => string): MarkedText {
  const share = text.before.length / (text.before.length + text.after.length + 1);
  return chance.percent(share * 100)
    ? { ...text, before: edit(text.before) }
    : { ...text, after: edit(text.after) };
}

function amongPieces(
  pieces: string[],
  chance: Chance,
  edit: (pieces: string[], at: number) => void,
): string {
  edit(pieces, chance.below(pieces.length));
  return pieces.join('');
}

function amongParagraphs(
  text: MarkedText,
  chance: Chance,
  edit: (pieces: string[], at: number) => void,
): MarkedText {
  return splitMarked(amongPieces(paragraphsOf(joinMarked(text)), chance, edit));
}

function aSentence(others: readonly string[], chance: Chance): string {
  const sentences = sentencesOf(chance.of(others)).filter((one) =>
    /^[A-Z].{20,}[.]\s+$/s.test(one),
  );
  return sentences.length === 0 ? ' Nothing more is known. ' : ` ${chance.of(sentences).trim()} `;
}
