import { z } from 'zod';

/**
 * The controlled words of the product, kebab-case everywhere: database, code, API, files.
 * The database holds the same lists as check constraints; a test compares the two.
 */
export const comparators = [
  'sham',
  'no-treatment',
  'usual-care',
  'other-active',
  'not-applicable',
] as const;
export const outcomes = [
  'pain',
  'function',
  'quality-of-life',
  'adverse-events',
  'mechanism',
  'use',
  'other',
] as const;
/** Since randomisation: up to 1 week, up to 3 months, under 12 months, from 12 months. */
export const timePoints = ['immediate', 'short', 'intermediate', 'long', 'not-applicable'] as const;
/** What a link's time is counted from: reviews that pool by time after treatment keep their own. */
export const timePointBases = ['randomisation', 'end-of-treatment'] as const;
/** Terms of GA4GH VA-Spec. There is no "partial", on purpose. */
export const directions = ['supports', 'disputes', 'neutral'] as const;
export const directnesses = ['direct', 'indirect'] as const;
export const depths = ['title', 'abstract', 'full-text', 'table'] as const;
export const readFroms = ['abstract', 'full-text', 'table', 'summary', 'record'] as const;
export const confidences = ['high', 'medium', 'low'] as const;
export const linkStatuses = ['proposed', 'accepted', 'rejected', 'withdrawn'] as const;
export const runStatuses = ['running', 'succeeded', 'failed', 'interrupted'] as const;
export const designs = [
  'systematic-review',
  'meta-analysis',
  'ipd-meta-analysis',
  'guideline',
  'rct',
  'cohort',
  'case-control',
  'cross-sectional',
  'case-series',
  'mechanistic-human',
  'mechanistic-animal',
  'narrative-review',
  'unknown',
] as const;
/** Where a design, a study or a number of participants came from. A derived one replaces no other. */
export const valueSources = ['derived', 'starter', 'editor'] as const;
export const reportKinds = ['results', 'secondary-analysis', 'protocol'] as const;
export const noticeKinds = [
  'retraction',
  'partial-retraction',
  'expression-of-concern',
  'correction',
  'update',
  'republication',
  'retraction-and-republication',
  'reinstatement',
  'comment',
  'other',
] as const;
export const noticeSources = ['pubmed', 'crossref', 'editor'] as const;
export const standings = [
  'current',
  'corrected',
  'concern',
  'partially-retracted',
  'retracted',
  'republished',
  'reinstated',
] as const;
/** `full` asks for a whole search, `incremental` for what entered PubMed or changed in a window. */
export const runKinds = ['full', 'incremental', 'pmids', 'files'] as const;
export const runTriggers = ['schedule', 'command', 'request'] as const;
export const runSteps = ['searching', 'fetching', 'asking-again', 'checking-standing'] as const;
export const fileStatuses = ['pending', 'running', 'finished', 'failed'] as const;
/** Why PubMed has a record no more. */
export const goneReasons = ['deleted', 'merged', 'not-sent'] as const;
/** Why a report is no longer in a topic's search. */
export const leftReasons = ['left-search', ...goneReasons] as const;
/** What changed at a source that a claim rests on. */
export const taskKinds = ['standing', 'abstract', 'gone'] as const;
export const taskStatuses = ['open', 'decided', 'superseded'] as const;
/** The links stay as they are, or are withdrawn. */
export const taskDecisions = ['kept', 'withdrawn'] as const;
/** Where a link's quote stands since the abstract changed. */
export const quoteStates = ['found', 'moved', 'gone'] as const;
export const eventKinds = ['report-new', 'standing-changed', 'task-opened'] as const;
/** By which events reach people who do not look for them. */
export const channels = ['webhook', 'mail'] as const;
export const claimKinds = ['efficacy', 'harm', 'mechanism', 'use', 'concept', 'advice'] as const;
/** Where a claim's words are: in the newest version, perhaps there, or nowhere. */
export const anchorStates = ['anchored', 'weak', 'orphaned'] as const;
/** How a claim's words were found in a version, or that an editor marked them. */
export const anchorMethods = ['exact', 'context', 'approximate', 'editor'] as const;
/** What a person may decide on a proposal. To postpone and to comment are decisions too. */
export const linkDecisions = ['accept', 'reject', 'postpone', 'comment'] as const;
/** What may be done to an accepted link, and may have to wait for another editor. */
export const linkChanges = ['revise', 'withdraw', 'restore'] as const;
export const linkOrigins = ['starter', 'editor', 'machine', 'import'] as const;
/** GRADE: how certain a body of evidence is, for one comparator and one outcome. */
export const certaintyLevels = ['high', 'moderate', 'low', 'very-low'] as const;
/** GRADE: what lowers certainty, and what may raise it. */
export const certaintyDomains = [
  'risk-of-bias',
  'inconsistency',
  'indirectness',
  'imprecision',
  'publication-bias',
  'large-effect',
  'dose-response',
  'plausible-confounding',
] as const;
/** By how many levels a domain lowers the certainty, or raises it. */
export const certaintyConcerns = ['serious', 'very-serious', 'raises', 'raises-much'] as const;
export const reviewStates = ['new', 'reviewed', 'needs-review'] as const;
/** Of a source that has no PMID. */
export const sourceKinds = ['guideline', 'thesis', 'book', 'web-page', 'other'] as const;
export const roles = ['reader', 'editor', 'admin'] as const;
/** What a token of a person lets its holder do, never more than the person may. */
export const tokenScopes = ['read', 'edit-links', 'edit-claims', 'decide'] as const;
export const requestStatuses = ['waiting', 'fetching', 'arrived', 'failed'] as const;
export const trialStatuses = ['waiting', 'asking', 'done', 'failed'] as const;

export const comparatorSchema = z.enum(comparators);
export const outcomeSchema = z.enum(outcomes);
export const timePointSchema = z.enum(timePoints);
export const timePointBasisSchema = z.enum(timePointBases);
export const directionSchema = z.enum(directions);
export const directnessSchema = z.enum(directnesses);
export const depthSchema = z.enum(depths);
export const readFromSchema = z.enum(readFroms);
export const confidenceSchema = z.enum(confidences);
export const linkStatusSchema = z.enum(linkStatuses);
export const runStatusSchema = z.enum(runStatuses);
export const designSchema = z.enum(designs);
export const valueSourceSchema = z.enum(valueSources);
export const reportKindSchema = z.enum(reportKinds);
export const noticeKindSchema = z.enum(noticeKinds);
export const noticeSourceSchema = z.enum(noticeSources);
export const standingSchema = z.enum(standings);
export const runKindSchema = z.enum(runKinds);
export const runTriggerSchema = z.enum(runTriggers);
export const runStepSchema = z.enum(runSteps);
export const fileStatusSchema = z.enum(fileStatuses);
export const goneReasonSchema = z.enum(goneReasons);
export const leftReasonSchema = z.enum(leftReasons);
export const taskKindSchema = z.enum(taskKinds);
export const taskStatusSchema = z.enum(taskStatuses);
export const taskDecisionSchema = z.enum(taskDecisions);
export const quoteStateSchema = z.enum(quoteStates);
export const eventKindSchema = z.enum(eventKinds);
export const channelSchema = z.enum(channels);
export const claimKindSchema = z.enum(claimKinds);
export const anchorStateSchema = z.enum(anchorStates);
export const anchorMethodSchema = z.enum(anchorMethods);
export const linkDecisionSchema = z.enum(linkDecisions);
export const linkChangeSchema = z.enum(linkChanges);
export const linkOriginSchema = z.enum(linkOrigins);
export const certaintyLevelSchema = z.enum(certaintyLevels);
export const certaintyDomainSchema = z.enum(certaintyDomains);
export const certaintyConcernSchema = z.enum(certaintyConcerns);
export const reviewStateSchema = z.enum(reviewStates);
export const sourceKindSchema = z.enum(sourceKinds);
export const roleSchema = z.enum(roles);
export const tokenScopeSchema = z.enum(tokenScopes);
export const requestStatusSchema = z.enum(requestStatuses);
export const trialStatusSchema = z.enum(trialStatuses);

export type Comparator = z.infer<typeof comparatorSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type TimePoint = z.infer<typeof timePointSchema>;
export type Direction = z.infer<typeof directionSchema>;
export type Directness = z.infer<typeof directnessSchema>;
export type RunStatus = z.infer<typeof runStatusSchema>;
export type RunKind = z.infer<typeof runKindSchema>;
export type RunTrigger = z.infer<typeof runTriggerSchema>;
export type RunStep = z.infer<typeof runStepSchema>;
export type FileStatus = z.infer<typeof fileStatusSchema>;
export type GoneReason = z.infer<typeof goneReasonSchema>;
export type LeftReason = z.infer<typeof leftReasonSchema>;
export type TaskKind = z.infer<typeof taskKindSchema>;
export type TaskStatus = z.infer<typeof taskStatusSchema>;
export type TaskDecision = z.infer<typeof taskDecisionSchema>;
export type QuoteState = z.infer<typeof quoteStateSchema>;
export type EventKind = z.infer<typeof eventKindSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type Design = z.infer<typeof designSchema>;
export type ValueSource = z.infer<typeof valueSourceSchema>;
export type NoticeKind = z.infer<typeof noticeKindSchema>;
export type NoticeSource = z.infer<typeof noticeSourceSchema>;
export type Standing = z.infer<typeof standingSchema>;
export type ClaimKind = z.infer<typeof claimKindSchema>;
export type AnchorState = z.infer<typeof anchorStateSchema>;
export type AnchorMethod = z.infer<typeof anchorMethodSchema>;
export type LinkDecision = z.infer<typeof linkDecisionSchema>;
export type LinkChange = z.infer<typeof linkChangeSchema>;
export type LinkOrigin = z.infer<typeof linkOriginSchema>;
export type CertaintyLevel = z.infer<typeof certaintyLevelSchema>;
export type CertaintyDomain = z.infer<typeof certaintyDomainSchema>;
export type CertaintyConcern = z.infer<typeof certaintyConcernSchema>;
export type ReviewState = z.infer<typeof reviewStateSchema>;
export type SourceKind = z.infer<typeof sourceKindSchema>;
export type Role = z.infer<typeof roleSchema>;
export type TokenScope = z.infer<typeof tokenScopeSchema>;
export type RequestStatus = z.infer<typeof requestStatusSchema>;
export type TrialStatus = z.infer<typeof trialStatusSchema>;
export type LinkStatus = z.infer<typeof linkStatusSchema>;
export type Depth = z.infer<typeof depthSchema>;
