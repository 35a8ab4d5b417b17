import { InputError } from '../input-error.ts';

export const shortestPassword = 12;
/** A hash of more takes time that somebody else could spend for us. */
export const longestPassword = 128;

/** @throws InputError */
export function checkPassword(password: string): void {
  if (password.length < shortestPassword) {
    throw new InputError({ password: `Take at least ${shortestPassword} characters.` });
  }
  if (password.length > longestPassword) {
    throw new InputError({ password: `Take at most ${longestPassword} characters.` });
  }
}
