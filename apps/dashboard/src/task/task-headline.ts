import type { TaskView } from '@touchstone/evidence';
import { standingLabels } from '../words/labels.ts';

/** "Retracted", "From corrected to retracted", "The abstract changed": what happened, in a few words. */
export function taskHeadline({ change }: Pick<TaskView, 'change'>): string {
  if (change.kind === 'abstract') return 'The abstract changed';
  if (change.kind === 'gone') return 'PubMed has the record no more';
  const [before, after] = [standingLabels[change.before], standingLabels[change.after]];
  if (change.before === 'current') return `Now: ${after}`;
  return change.after === 'current' ? `No longer: ${before}` : `Was ${before}, now ${after}`;
}

/** What nobody may overlook: evidence that has been taken back. */
export function isGrave({ change }: Pick<TaskView, 'change'>): boolean {
  return change.kind === 'standing' && change.after === 'retracted';
}
