import type { CertaintyLevel, CertaintyReason, ReviewReason } from '@touchstone/evidence';

/** GRADE's words, and what each says, in its sense. */
export const certaintyLabels: Record<CertaintyLevel, string> = {
  high: 'High',
  moderate: 'Moderate',
  low: 'Low',
  'very-low': 'Very low',
};

export const certaintyDefinitions: Record<CertaintyLevel, string> = {
  high: 'The true effect very probably lies close to what the studies found.',
  moderate: 'The true effect is probably close, and may be substantially different.',
  low: 'The true effect may be substantially different.',
  'very-low': 'The true effect is probably substantially different.',
};

export const domainLabels: Record<CertaintyReason['domain'], string> = {
  'risk-of-bias': 'Risk of bias',
  inconsistency: 'Inconsistency',
  indirectness: 'Indirectness',
  imprecision: 'Imprecision',
  'publication-bias': 'Publication bias',
  'large-effect': 'Large effect',
  'dose-response': 'Dose-response',
  'plausible-confounding': 'Plausible confounding',
};

export const concernLabels: Record<CertaintyReason['concern'], string> = {
  serious: 'serious concern',
  'very-serious': 'very serious concern',
  raises: 'raises it',
  'raises-much': 'raises it much',
};

/** After "Needs review: ". */
export const reviewReasonLabels: Record<ReviewReason, string> = {
  'never-reviewed': 'nobody has reviewed its evidence yet',
  'statement-changed': 'it says something else since its last review',
  'interval-over': 'its last review is too long ago',
  'task-open': 'something changed at a source and waits for a decision',
};
