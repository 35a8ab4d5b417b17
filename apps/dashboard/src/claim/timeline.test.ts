import { describe, expect, it } from 'vitest';
import { linkFixture } from './link-fixture.ts';
import { timelineOf } from './timeline.ts';

describe('timelineOf', () => {
  it('runs the count on from year to year', () => {
    const { years } = timelineOf([
      linkFixture({ pmid: '90000003', direction: 'disputes', report: { year: 2009 } }),
      linkFixture({ pmid: '90000001', report: { year: 2001 } }),
      linkFixture({ pmid: '90000002', report: { year: 2009 } }),
    ]);
    expect(years.map(({ year, running }) => [year, running.supports, running.disputes])).toEqual([
      [2001, 1, 0],
      [2009, 2, 1],
    ]);
  });

  it('lets a study enter once, in the year of its first report', () => {
    const { years } = timelineOf([
      linkFixture({ pmid: '90000002', study: 'one', report: { year: 2009 } }),
      linkFixture({ pmid: '90000001', study: 'one', report: { year: 2004 } }),
    ]);
    expect(years.map(({ year, added }) => [year, added.length])).toEqual([[2004, 1]]);
  });

  it('keeps studies without a year apart and retracted ones out', () => {
    const { years, undated } = timelineOf([
      linkFixture({ pmid: '90000001', report: { year: undefined } }),
      linkFixture({ pmid: '90000002', report: { standing: 'retracted' } }),
    ]);
    expect(years).toEqual([]);
    expect(undated).toHaveLength(1);
  });
});
