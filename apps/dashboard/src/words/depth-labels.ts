import type { LinkView } from '@touchstone/evidence';

export const depthLabels: Record<NonNullable<LinkView['depth']>, string> = {
  title: 'Quoted from the title',
  abstract: 'Quoted from the abstract',
  'full-text': 'Quoted from the full text',
  table: 'Quoted from a table',
};

/** After "Read from". */
export const readFromLabels: Record<LinkView['readFrom'], string> = {
  abstract: 'the abstract',
  'full-text': 'the full text',
  table: 'a table',
  summary: 'a summary',
  record: 'the record',
};
