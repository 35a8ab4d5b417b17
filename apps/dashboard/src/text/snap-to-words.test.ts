import { describe, expect, it } from 'vitest';
import { snapToWords } from './snap-to-words.ts';

const text = 'Warm baths 😀 calm tired feet, people say. 温かい足は眠い。';

function snapped(chosen: string) {
  const start = text.indexOf(chosen);
  const span = snapToWords(text, { start, end: start + chosen.length });
  return span && text.slice(span.start, span.end);
}

describe('snapToWords', () => {
  it.each([
    ['aths 😀 cal', 'baths 😀 calm'],
    [' tired feet', 'tired feet'],
    ['feet, people say.', 'feet, people say.'],
    ['eet,', 'feet,'],
    ['Warm', 'Warm'],
    ['say. ', 'say.'],
    ['. ', '.'],
    [' ', undefined],
  ])('takes “%s” for “%s”', (chosen, words) => {
    expect(snapped(chosen)).toBe(words);
  });

  it('never leaves the text', () => {
    expect(snapToWords(text, { start: 0, end: text.length })).toEqual({
      start: 0,
      end: text.length,
    });
  });
});
