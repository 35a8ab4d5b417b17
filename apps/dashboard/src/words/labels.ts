import type {
  ClaimKind,
  Comparator,
  Design,
  Direction,
  NoticeKind,
  Outcome,
  RunStatus,
  Stance,
  Standing,
  TimePoint,
} from '@touchstone/evidence';

/** What people read for each term of the vocabularies; the terms themselves stay in code and API. */

/** Order and name of a comparator after the word "against". */
export const comparatorLabels: Record<Comparator, string> = {
  sham: 'sham',
  'no-treatment': 'no treatment',
  'usual-care': 'usual care',
  'other-active': 'another active treatment',
  'not-applicable': 'no comparator',
};

/** Above a column, where there is little room. */
export const comparatorColumns: Record<Comparator, string> = {
  sham: 'Sham',
  'no-treatment': 'No treatment',
  'usual-care': 'Usual care',
  'other-active': 'Other active',
  'not-applicable': 'None',
};

export const outcomeLabels: Record<Outcome, string> = {
  pain: 'Pain',
  function: 'Function',
  'quality-of-life': 'Quality of life',
  'adverse-events': 'Adverse events',
  mechanism: 'Mechanism',
  use: 'Use',
  other: 'Other outcome',
};

export const timePointLabels: Record<TimePoint, string> = {
  immediate: 'up to 1 week',
  short: 'up to 3 months',
  intermediate: '3 to 12 months',
  long: '12 months or more',
  'not-applicable': 'no set time',
};

export const stanceLabels: Record<Stance, string> = {
  supports: 'supports',
  disputes: 'conflicts with',
  neutral: 'inconclusive',
  mixed: 'mixed',
};

/** As a heading over a list of links. */
export const directionHeadings: Record<Direction, string> = {
  supports: 'Supports',
  disputes: 'Conflicts with',
  neutral: 'Inconclusive',
};

export const designLabels: Record<Design, string> = {
  'systematic-review': 'systematic review',
  'meta-analysis': 'meta-analysis',
  'ipd-meta-analysis': 'meta-analysis of individual patients’ data',
  guideline: 'guideline',
  rct: 'randomised trial',
  cohort: 'cohort study',
  'case-control': 'case-control study',
  'cross-sectional': 'cross-sectional study',
  'case-series': 'case series',
  'mechanistic-human': 'mechanistic study in humans',
  'mechanistic-animal': 'mechanistic study in animals',
  'narrative-review': 'narrative review',
  unknown: 'design unknown',
};

export const standingLabels: Record<Standing, string> = {
  current: 'current',
  corrected: 'corrected',
  concern: 'expression of concern',
  'partially-retracted': 'partly retracted',
  retracted: 'retracted',
  republished: 'republished',
  reinstated: 'reinstated',
};

export const claimKindLabels: Record<ClaimKind, string> = {
  efficacy: 'efficacy',
  harm: 'harm',
  mechanism: 'mechanism',
  use: 'use',
  concept: 'concept',
  advice: 'advice',
};

export const noticeLabels: Record<NoticeKind, string> = {
  retraction: 'Retraction',
  'partial-retraction': 'Partial retraction',
  'expression-of-concern': 'Expression of concern',
  correction: 'Correction',
  update: 'Update',
  republication: 'Republication',
  'retraction-and-republication': 'Retraction and republication',
  reinstatement: 'Reinstatement',
  comment: 'Comment',
  other: 'Other notice',
};

export const runStatusLabels: Record<RunStatus, string> = {
  running: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
  interrupted: 'interrupted',
};
