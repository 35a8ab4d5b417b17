import type { TaskView } from '@touchstone/evidence';
import { standingLabels } from '../words/labels.ts';
import { capitalise } from '../words/plural.ts';

/** "Retracted", "Was corrected, now retracted", "The abstract changed": what happened, in a few words. */
export function taskHeadline({ change }: Pick<TaskView, 'change'>): string {
  if (change.kind === 'abstract') return 'The abstract changed';
  if (change.kind === 'gone') return 'PubMed has the record no more';
  const [before, after] = [standingLabels[change.before], standingLabels[change.after]];
  if (change.before === 'current') return capitalise(after);
  return change.after === 'current' ? `No longer: ${before}` : `Was ${before}, now ${after}`;
}

/** The grave ones first, else in the order given. */
export function byUrgency(tasks: readonly TaskView[]): TaskView[] {
  return tasks.toSorted((one, other) => Number(isGrave(other)) - Number(isGrave(one)));
}

/** What nobody may overlook: evidence that has been taken back. */
export function isGrave({ change }: Pick<TaskView, 'change'>): boolean {
  return change.kind === 'standing' && change.after === 'retracted';
}
