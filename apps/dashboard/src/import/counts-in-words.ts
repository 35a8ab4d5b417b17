import type { ImportPlan } from '@touchstone/evidence';

/** "2 new links, 1 changed, 130 the same, 3 refused": what there is none of is left out. */
export function countsInWords(counts: ImportPlan['counts']): string {
  const parts = [
    counts.new > 0 && `${counts.new} new`,
    counts.changed > 0 && `${counts.changed} changed`,
    counts.same > 0 && `${counts.same} as they are here already`,
    counts.refused > 0 && `${counts.refused} refused`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'no links' : parts.join(', ');
}
