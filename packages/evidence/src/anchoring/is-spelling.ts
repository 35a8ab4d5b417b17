/**
 * Whether two words are one word, spelt in two ways or slipped on a key: a letter more, less, changed
 * or swapped with its neighbour. Never the first letter ("typical", "atypical"), and in short words a
 * swap or a doubled letter only, since one letter makes another word there ("pain", "gain").
 */
export function isSpelling(one: string, other: string): boolean {
  if (!letters.test(one) || !letters.test(other) || one[0] !== other[0]) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const start = commonStart(short, long);
  const [left, right] = [short.slice(start), long.slice(start)];
  if (short.length < shortest) return false;
  if (short.length === long.length) {
    const swapped = left.length > 1 && left[0] === right[1] && left[1] === right[0];
    if (swapped) return left.slice(2) === right.slice(2);
    return long.length >= plainLength && left.slice(1) === right.slice(1);
  }
  if (left !== right.slice(1)) return false;
  return long.length >= plainLength || right[0] === short[start - 1];
}

const letters = /^[\p{L}\p{M}']+$/u;
const shortest = 3;
/** From so many letters on any one letter may differ. */
const plainLength = 6;

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
