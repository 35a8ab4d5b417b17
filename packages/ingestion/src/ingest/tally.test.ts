import { describe, expect, it } from 'vitest';
import { emptyTally, warningsOf } from './tally.ts';

const pmids = (size: number) => Array.from({ length: size }, (_, index) => `${90_000_001 + index}`);

describe('the warnings of a run', () => {
  it('name every PMID where there are few', () => {
    const tally = { ...emptyTally(0), deleted: pmids(20) };
    expect(warningsOf(tally)).toEqual([
      `PubMed says that these PMIDs were deleted: ${pmids(20).join(', ')}.`,
    ]);
  });

  it('stay short however much PubMed sends', () => {
    const many = pmids(50_000);
    const failed = many.map((pmid) => ({ pmid, reason: 'It was damaged.' }));
    const lists = { deleted: many, unasked: many, mismatches: many, failed };
    const warnings = warningsOf({ ...emptyTally(0), ...lists });
    expect(warnings.join('').length).toBeLessThan(5_000);
    expect(warnings.filter((warning) => warning.includes('and 49980 more'))).toHaveLength(4);
  });

  it('count a PMID once', () => {
    const tally = { ...emptyTally(0), unasked: ['90000001', '90000001'] };
    expect(warningsOf(tally)).toEqual(['Left out, since PubMed sent them unasked: 90000001.']);
  });
});
