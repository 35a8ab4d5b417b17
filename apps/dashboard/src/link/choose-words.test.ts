import { describe, expect, it } from 'vitest';
import { chooseWords, chosenWords, type WordChoice } from './choose-words.ts';
import { quotableSections } from './quotable-sections.ts';
import { quotableWords } from './quotable-words.ts';

const sections = quotableSections({
  title: 'Warm stones',
  abstract: [{ label: 'AIM', text: 'To warm feet. Nothing else.' }, { text: 'Feet were warmer.' }],
});
const words = quotableWords(sections);

function press(keys: string, from: WordChoice = { at: 0 }): WordChoice {
  return keys.split(' ').reduce((choice, key) => {
    const shiftKey = key.startsWith('+');
    return chooseWords(words, choice, { key: key.replace('+', ''), shiftKey }) ?? choice;
  }, from);
}

function said({ at, from }: WordChoice): string {
  const { first, last } = chosenWords(words, { at, from });
  return words
    .slice(first, last + 1)
    .map(({ section, start, end }) => sections[section]?.text.slice(start, end))
    .join(' ');
}

describe('going through words by keyboard', () => {
  it('takes the sentence where nothing was chosen', () => {
    expect(said(press('ArrowRight ArrowRight ArrowRight'))).toBe('To warm feet.');
  });

  it('chooses with Shift, in both directions, and shrinks again', () => {
    expect(said(press('ArrowDown +ArrowRight +ArrowRight'))).toBe('To warm feet.');
    expect(said(press('ArrowDown +ArrowRight +ArrowRight +ArrowLeft'))).toBe('To warm');
    expect(said(press('ArrowDown End +ArrowLeft'))).toBe('warm feet.');
  });

  it('goes by sentence up and down, and to the ends of one', () => {
    expect(press('ArrowDown ArrowDown')).toEqual({ at: 5 });
    expect(press('ArrowDown ArrowDown ArrowUp')).toEqual({ at: 2 });
    expect(press('ArrowDown End')).toEqual({ at: 4 });
    expect(press('ArrowDown End Home')).toEqual({ at: 2 });
    expect(press('ArrowLeft')).toEqual({ at: 0 });
    expect(press('ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown')).toEqual({ at: 9 });
  });

  it('keeps a choice within its section', () => {
    expect(said(press('ArrowDown ArrowDown +End +ArrowRight'))).toBe('Nothing else.');
  });

  it('drops the choice at Escape and stays where it is', () => {
    expect(press('ArrowDown +ArrowRight Escape')).toEqual({ at: 3 });
  });
});
