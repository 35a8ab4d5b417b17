import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

/** "a [-b-] {+c+} d". */
function shown(before: string, after: string): string {
  return diffWords(before, after)
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'removed' ? `[-${text.trim()}-] ` : `{+${text.trim()}+} `;
    })
    .join('')
    .trim();
}

describe('the difference of two texts', () => {
  it('names the words that went and those that came, in the order of the text', () => {
    expect(shown('Pain fell by 3 points in feet.', 'Pain fell by 2 points in tired feet.')).toBe(
      'Pain fell by [-3-] {+2+} points in {+tired+} feet.',
    );
  });

  it('is the whole text where nothing changed, and where only the spaces did', () => {
    expect(diffWords('Cold baths help.', 'Cold baths help.')).toEqual([
      { kind: 'same', text: 'Cold baths help.' },
    ]);
    expect(diffWords('Cold  baths\nhelp.', 'Cold baths help.')).toHaveLength(1);
  });

  it('takes a text from nothing and to nothing', () => {
    expect(shown('', 'Cold baths')).toBe('{+Cold baths+}');
    expect(shown('Cold baths', '')).toBe('[-Cold baths-]');
    expect(diffWords('', '')).toEqual([]);
  });

  it('gives back both texts word for word, however long they are', () => {
    const words = (seed: number, count: number) =>
      Array.from({ length: count }, (_, index) => `w${(index * seed) % 97}`).join(' ');
    for (const [before, after] of [
      [words(7, 60), words(11, 50)],
      [words(7, 2500), words(11, 2600)],
    ] as const) {
      const parts = diffWords(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text.trim())
          .join(' ');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }
  });
});
