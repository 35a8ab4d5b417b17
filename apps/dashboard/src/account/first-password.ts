import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike when they are read out or copied by hand. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to begin with: 20 letters that nobody can guess, in groups. */
export function firstPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
