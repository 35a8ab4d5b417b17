import { listWords, parseMarkdown } from '@touchstone/evidence';
import { describe, expect, it } from 'vitest';
import { fitClaims } from './fit-claims.ts';

const text = 'A **bath *may* help**, [they say](https://example.org).';
const words = listWords(parseMarkdown(text));

function fitted(start: number, end: number) {
  return fitClaims([{ id: 'a', position: { start, end } }], words).map(({ position }) =>
    text.slice(position.start, position.end),
  );
}

describe('fitClaims', () => {
  it('leaves a claim that begins inside emphasis and ends in a link as it is', () => {
    const [start, end] = [text.indexOf('may'), text.indexOf('say') + 3];
    expect(fitted(start, end)).toEqual(['may* help**, [they say']);
  });

  it('begins and ends at words where a claim begins and ends in marks', () => {
    expect(fitted(2, text.indexOf('**,') + 2)).toEqual(['bath *may* help']);
  });

  it('leaves out what has no words', () => {
    expect(fitted(text.indexOf('https'), text.length - 2)).toEqual([]);
  });
});
