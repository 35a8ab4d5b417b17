import { isBlank } from '@touchstone/evidence';
import { InputError } from '../input-error.ts';

/** Of one version, in bytes of UTF-8. */
const mostBytes = 1_000_000;

/** A text as it is kept: its lines end as lines end here. @throws InputError */
export function checkText(given: string): string {
  const text = given.replace(/\r\n?/g, '\n');
  if (isBlank(text)) throw refuse('There is no text. Paste or type one.');
  if (!text.isWellFormed() || text.includes('\0')) {
    throw refuse('The text holds what is no character. Paste it as plain text, then save again.');
  }
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) {
    throw refuse(`The text has ${bytes} bytes, and ${mostBytes} fit. Split it into several texts.`);
  }
  return text;
}

function refuse(sentence: string): InputError {
  return new InputError({ text: sentence });
}
