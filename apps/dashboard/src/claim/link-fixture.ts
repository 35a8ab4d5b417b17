import type { LinkView } from '@touchstone/evidence';

/** A plainly fictional link for tests; only what a test is about is named there. */
export function linkFixture(
  over: Partial<Omit<LinkView, 'report'>> & { report?: Partial<LinkView['report']> },
): LinkView {
  const pmid = over.pmid ?? '90000001';
  const study = over.study ?? `study-${pmid}`;
  return {
    id: `link-${pmid}-${over.comparator ?? 'sham'}-${over.direction ?? 'supports'}`,
    comparator: 'sham',
    outcome: 'pain',
    timePoint: 'short',
    label: '',
    direction: 'supports',
    directness: 'direct',
    finding: 'Feet were less tired by 3 points.',
    figures: {},
    readFrom: 'abstract',
    confidence: 'high',
    revision: 1,
    status: 'accepted',
    ...over,
    pmid,
    study,
    report: {
      pmid,
      title: 'Cold baths for tired feet',
      byline: 'Example A et al.',
      year: 2001,
      design: 'rct',
      synthesis: false,
      standing: 'current',
      study,
      ...over.report,
    },
  };
}
