/** What activities are about. */
export const objectTypes = [
  'certainty',
  'claim',
  'document',
  'document-version',
  'evidence-link',
  'exclusion',
  'link-decision',
  'person',
  'report',
  'review-task',
  'study',
  'threshold',
  'topic',
] as const;

export type ObjectType = (typeof objectTypes)[number];
