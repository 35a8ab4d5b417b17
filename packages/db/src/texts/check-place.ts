import { isBlank, type Position } from '@touchstone/evidence';
import { InputError } from '../input-error.ts';

/** A place in a text that a claim can stand at, without the space around it. @throws InputError */
export function checkPlace(text: string, { start, end }: Position): Position {
  const inText =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
  const words = inText ? text.slice(start, end) : '';
  if (isBlank(words)) {
    throw new InputError({ words: 'No words are selected. Select the words that make the claim.' });
  }
  if (!words.isWellFormed()) {
    throw new InputError({ words: 'The selection cuts a character in two. Select it anew.' });
  }
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}
