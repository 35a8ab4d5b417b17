import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, type CountableLink, isContested } from './balance.ts';
import { directions, linkStatuses, standings } from './vocabulary.ts';

function link(changes: Partial<CountableLink> & { synthesis?: boolean } = {}): CountableLink {
  const { synthesis = false, ...rest } = changes;
  return {
    direction: 'supports',
    status: 'accepted',
    study: 'one',
    report: { synthesis, standing: 'current' },
    ...rest,
  };
}

const none = { supports: 0, disputes: 0, neutral: 0, mixed: 0 };

describe('a claim’s evidence', () => {
  it('counts a study once, however many reports and results it has', () => {
    const links = [link(), link(), link({ study: 'two' })];
    expect(balance(links)).toEqual({ studies: { ...none, supports: 2 }, syntheses: none });
  });

  it('calls a study mixed when it both supports and disputes', () => {
    const links = [link(), link({ direction: 'disputes' }), link({ direction: 'neutral' })];
    expect(balance(links).studies).toEqual({ ...none, mixed: 1 });
  });

  it('lets a side win over inconclusive results of the same study', () => {
    const links = [link({ direction: 'neutral' }), link({ direction: 'disputes' })];
    expect(balance(links).studies).toEqual({ ...none, disputes: 1 });
  });

  it('counts syntheses apart from the studies that they pool', () => {
    const links = [link(), link({ synthesis: true, direction: 'disputes' })];
    expect(balance(links)).toEqual({
      studies: { ...none, supports: 1 },
      syntheses: { ...none, disputes: 1 },
    });
  });

  it('does not count retracted reports, or links that nobody accepted', () => {
    const links = [
      link({ report: { synthesis: false, standing: 'retracted' } }),
      link({ status: 'proposed', study: 'two' }),
      link({ status: 'withdrawn', study: 'three' }),
    ];
    expect(balance(links)).toEqual({ studies: none, syntheses: none });
  });

  it('still counts reports that were corrected, doubted, republished or reinstated', () => {
    for (const standing of standings.filter((word) => word !== 'retracted')) {
      expect(balance([link({ report: { synthesis: false, standing } })]).studies.supports).toBe(1);
    }
  });

  it('is contested when a study opposes a synthesis, or one study is mixed', () => {
    const against = link({ synthesis: true, direction: 'disputes', study: 'two' });
    expect(isContested(balance([link(), against]))).toBe(true);
    expect(isContested(balance([link(), link({ direction: 'disputes' })]))).toBe(true);
    expect(isContested(balance([link(), link({ direction: 'neutral', study: 'two' })]))).toBe(
      false,
    );
  });

  it('sums to the number of its studies, whatever the links', () => {
    const anyLink = fc.record({
      direction: fc.constantFrom(...directions),
      status: fc.constantFrom(...linkStatuses),
      study: fc.constantFrom('a', 'b', 'c', 'd'),
      report: fc.record({ synthesis: fc.boolean(), standing: fc.constantFrom(...standings) }),
    });
    fc.assert(
      fc.property(fc.array(anyLink), (links) => {
        const live = links.filter(
          (one) => one.status === 'accepted' && one.report.standing !== 'retracted',
        );
        for (const [row, synthesis] of [
          ['studies', false],
          ['syntheses', true],
        ] as const) {
          const studies = live.filter(({ report }) => report.synthesis === synthesis);
          const sum = Object.values(balance(links)[row]).reduce((a, b) => a + b, 0);
          expect(sum).toBe(new Set(studies.map(({ study }) => study)).size);
        }
      }),
    );
  });
});
