import { describe, expect, it } from 'vitest';
import { groupLinks } from './group-links.ts';
import { linkFixture } from './link-fixture.ts';

describe('groupLinks', () => {
  it('groups by comparator, then direction, then study', () => {
    const [sham, usualCare] = groupLinks([
      linkFixture({ pmid: '90000001', study: 'one', comparator: 'usual-care' }),
      linkFixture({ pmid: '90000001', study: 'one', direction: 'disputes' }),
      linkFixture({ pmid: '90000002', study: 'one', direction: 'disputes', outcome: 'function' }),
      linkFixture({ pmid: '90000003' }),
    ]);
    expect(sham?.comparator).toBe('sham');
    expect(sham?.directions.map((group) => group.direction)).toEqual(['supports', 'disputes']);
    expect(sham?.directions[1]?.studies).toMatchObject([{ study: 'one', reports: 2 }]);
    expect(usualCare?.balance.studies.supports).toBe(1);
  });

  it('lists a retracted report without counting it', () => {
    const [group] = groupLinks([linkFixture({ report: { standing: 'retracted' } })]);
    expect(group?.directions[0]?.studies).toHaveLength(1);
    expect(group?.balance.studies.supports).toBe(0);
  });

  it('puts syntheses after studies and the newest first', () => {
    const [group] = groupLinks([
      linkFixture({ pmid: '90000001', report: { year: 2020, synthesis: true } }),
      linkFixture({ pmid: '90000002', report: { year: 1999 } }),
      linkFixture({ pmid: '90000003', report: { year: 2005 } }),
    ]);
    expect(group?.directions[0]?.studies.map(({ study }) => study)).toEqual([
      'study-90000003',
      'study-90000002',
      'study-90000001',
    ]);
  });
});
