import type { Author } from './report-record.ts';

/** The first author, and "et al." where there are more: "Haake M et al.". */
export function byline(authors: readonly Author[]): string {
  const [first, ...others] = authors;
  if (!first) return '';
  const name = first.collectiveName ?? [first.lastName, first.initials].filter(Boolean).join(' ');
  return others.length > 0 ? `${name} et al.` : name;
}
