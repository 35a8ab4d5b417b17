import type { Balance } from '@touchstone/evidence';

/** Live evidence on both sides, among studies and syntheses together. */
export function isContested({ studies, syntheses }: Balance): boolean {
  const supports = studies.supports + syntheses.supports;
  const disputes = studies.disputes + syntheses.disputes;
  return studies.mixed + syntheses.mixed > 0 || (supports > 0 && disputes > 0);
}
