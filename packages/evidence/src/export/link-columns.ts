/** Columns of a table of links that an import reads, in the order in which an export writes them. */
export const readColumns = [
  'link',
  'claim',
  'pmid',
  'comparator',
  'outcome',
  'timePoint',
  'timePointBasis',
  'label',
  'direction',
  'directness',
  'finding',
  'n',
  'effect',
  'ciFrom',
  'ciTo',
  'p',
  'unit',
  'figures',
  'readFrom',
  'confidence',
  'quote',
  'depth',
  'quotePlace',
] as const;

/** Columns that an export writes for people to read; an import passes over them. */
export const shownColumns = [
  'status',
  'document',
  'kind',
  'statement',
  'quoteState',
  'standing',
  'design',
  'participants',
  'byline',
  'year',
  'title',
  'journal',
  'doi',
] as const;

export const linkColumns = [...readColumns, ...shownColumns] as const;

/** Columns of numbers; every other one holds text, and `p` either. */
export const numberColumns = ['n', 'effect', 'ciFrom', 'ciTo', 'participants', 'year'] as const;

export type ReadColumn = (typeof readColumns)[number];
export type LinkColumn = (typeof linkColumns)[number];
