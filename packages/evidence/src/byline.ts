import type { Author } from './report-record.ts';

/**
 * The first author, and "et al." where there are more: "Haake M et al."; PubMed's own words where a
 * record names none, for a link needs a name.
 */
export function byline(authors: readonly Author[]): string {
  const [first, ...others] = authors;
  if (!first) return 'No authors listed';
  const name = first.collectiveName ?? [first.lastName, first.initials].filter(Boolean).join(' ');
  return others.length > 0 ? `${name} et al.` : name;
}
