import type { ReportRecord } from '@touchstone/evidence';
import { FilesError } from './files-error.ts';

/**
 * Whether a record has one of the phrases, as whole words and in whatever case, in its title, its
 * abstract, its keywords or its MeSH headings. `back pain` is in "low-back pain", not in "back pains".
 */
export function matchWords(phrases: readonly string[]): (report: ReportRecord) => boolean {
  const patterns = phrases.map(toPattern);
  if (patterns.length === 0)
    throw new FilesError('Name at least one word, as in: --words acupuncture');
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (report) => textsOf(report).some((text) => any.test(text));
}

/** One space stands for any white space. */
function toPattern(phrase: string): string {
  const words = phrase
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) throw new FilesError('One of the words is empty. Leave it out.');
  return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
}

/** Each by itself, so that no phrase is found across two of them. */
function textsOf({ title, abstract, keywords, meshHeadings }: ReportRecord): string[] {
  const headings = meshHeadings.flatMap(({ descriptor, qualifiers }) => [
    descriptor,
    ...qualifiers.map(({ name }) => name),
  ]);
  const sections = abstract.map(({ text }) => text);
  return [title, ...sections, ...keywords, ...headings].map((text) => text.normalize('NFC'));
}
