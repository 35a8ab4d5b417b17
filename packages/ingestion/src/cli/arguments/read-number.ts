import { InvalidArgumentError } from 'commander';

/** A reader of whole numbers from `least` on. */
export function readWhole(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} on.`);
  };
}

/** A share from 0 to 1: `0.5`. */
export function readShare(text: string): number {
  const share = text.trim() === '' ? Number.NaN : Number(text);
  if (share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('Give a number from 0 to 1, such as 0.5; 0 never stops a run.');
}
