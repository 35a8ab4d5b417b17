import type { LinkView } from '@touchstone/evidence';
import { outcomeLabels, timePointLabels } from './labels.ts';

type Scope = Pick<LinkView, 'outcome' | 'timePoint' | 'timePointBasis' | 'label' | 'directness'>;

/** "Pain · up to 3 months (8 weeks) · indirect". */
export function scopeInWords(scope: Scope): string {
  const parts: string[] = [outcomeLabels[scope.outcome]];
  const time = timeInWords(scope);
  if (time !== '') parts.push(time);
  if (scope.directness === 'indirect') parts.push('indirect');
  return parts.join(' · ');
}

/** A review that pools by time after treatment keeps its own count of time. */
function timeInWords({ timePoint, timePointBasis, label }: Scope): string {
  if (timePoint === 'not-applicable') return label;
  const basis = timePointBasis === 'end-of-treatment' ? ' after treatment' : '';
  const time = `${timePointLabels[timePoint]}${basis}`;
  return label === '' ? time : `${time} (${label})`;
}
