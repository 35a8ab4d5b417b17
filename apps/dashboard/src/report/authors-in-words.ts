import type { Author, ReportView } from '@touchstone/evidence';

/** All authors in order; a list that the record cuts says so. */
export function authorsInWords({ authors, authorsComplete }: ReportView): string {
  const names = authors.map(authorName).join(', ');
  return names !== '' && !authorsComplete ? `${names}, et al.` : names;
}

/** "Haake M", "Smith J Jr", or the name of a group. */
function authorName(author: Author): string {
  if (author.collectiveName !== undefined) return author.collectiveName;
  return [author.lastName ?? author.foreName, author.initials, author.suffix]
    .filter((part) => part !== undefined)
    .join(' ');
}
