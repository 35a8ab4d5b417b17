import type {
  ClaimKind,
  Comparator,
  Design,
  Direction,
  FileStatus,
  LeftReason,
  NoticeKind,
  NoticeSource,
  Outcome,
  QuoteState,
  RunKind,
  RunStatus,
  RunStep,
  RunTrigger,
  Stance,
  Standing,
  TaskDecision,
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

export const runKindLabels: Record<RunKind, string> = {
  full: 'full',
  incremental: 'incremental',
  pmids: 'PMIDs',
  files: 'files',
};

/** After a run's kind. */
export const runTriggerLabels: Record<RunTrigger, string> = {
  schedule: 'on schedule',
  command: 'by command',
  request: 'on request',
};

export const stepLabels: Record<RunStep, string> = {
  searching: 'searching PubMed',
  fetching: 'fetching records',
  'asking-again': 'asking again for records that did not come',
  'checking-standing': 'asking Crossref about corrections and retractions',
};

export const fileStatusLabels: Record<FileStatus, string> = {
  pending: 'waiting',
  running: 'being read',
  finished: 'read',
  failed: 'failed',
};

/** After "according to". */
export const noticeSourceLabels: Record<NoticeSource, string> = {
  pubmed: 'PubMed',
  crossref: 'Crossref',
  editor: 'an editor',
};

export const quoteStateLabels: Record<QuoteState, string> = {
  found: 'still stands in the record, word for word',
  moved: 'stands elsewhere in the record now',
  gone: 'stands in the record no more',
};

export const leftReasonLabels: Record<LeftReason, string> = {
  'left-search': 'the search finds it no more',
  deleted: 'PubMed deleted the record',
  merged: 'PubMed merged the record into another',
  'not-sent': 'PubMed sends the record no more',
};

export const taskDecisionLabels: Record<TaskDecision, string> = {
  kept: 'The links were kept',
  withdrawn: 'The links were withdrawn',
};
