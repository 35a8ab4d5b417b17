import { InvalidArgumentError } from 'commander';

/** `acupuncture, low back pain` as phrases. */
export function readWords(list: string): string[] {
  const words = list.split(',').map((phrase) => phrase.trim());
  const named = words.filter((phrase) => phrase !== '');
  if (named.length === 0) {
    throw new InvalidArgumentError(
      'Name at least one word or phrase: --words "acupuncture,back pain"',
    );
  }
  return [...new Set(named)];
}
