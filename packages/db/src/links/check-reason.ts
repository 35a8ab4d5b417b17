import { checkStorable } from '../check-storable.ts';
import { InputError } from '../input-error.ts';

const longest = 2000;

/** @throws InputError where no reason is given, or a whole essay */
export function checkReason(given: string): string {
  const reason = given.trim();
  if (reason === '') throw new InputError({ reason: 'Say why, in a sentence.' });
  if (reason.length > longest) throw new InputError({ reason: `Say it in ${longest} characters.` });
  checkStorable({ reason });
  return reason;
}
