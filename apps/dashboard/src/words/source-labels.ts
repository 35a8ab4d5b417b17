import type { SourceKind } from '@touchstone/evidence';

/** What a source is that PubMed does not have. */
export const sourceKindLabels: Record<SourceKind, string> = {
  guideline: 'Guideline',
  thesis: 'Thesis',
  book: 'Book',
  'web-page': 'Web page',
  other: 'Other source',
};
