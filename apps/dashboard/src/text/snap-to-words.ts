import type { Span } from '@touchstone/evidence';

/** How far from its edge a word is looked for; none is longer. */
const reach = 100;

/** A selection as whole words, without blanks around them; undefined where it holds none. */
export function snapToWords(text: string, { start, end }: Span): Span | undefined {
  const chosen = text.slice(start, end);
  if (chosen.trim() === '') return undefined;
  const first = start + (chosen.length - chosen.trimStart().length);
  const last = end - (chosen.length - chosen.trimEnd().length);
  return {
    start: wordAround(text, first)?.start ?? first,
    end: wordAround(text, last - 1)?.end ?? last,
  };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The word that the character at a place belongs to; a full stop belongs to none. */
function wordAround(text: string, place: number): Span | undefined {
  const from = Math.max(0, place - reach);
  const segment = segmenter.segment(text.slice(from, place + reach)).containing(place - from);
  if (segment?.isWordLike !== true) return undefined;
  const start = from + segment.index;
  return { start, end: start + segment.segment.length };
}
