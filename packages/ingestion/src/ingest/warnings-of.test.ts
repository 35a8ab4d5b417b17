import { describe, expect, it } from 'vitest';
import { sumUpBatches } from './sum-up-batches.ts';
import { warningsOf } from './warnings-of.ts';

const pmids = (size: number) => Array.from({ length: size }, (_, index) => `${90_000_001 + index}`);
const nothing = { ...sumUpBatches([]), mismatches: [], linked: [] };

describe('the warnings of a run', () => {
  it('name every PMID where there are few', () => {
    expect(warningsOf({ ...nothing, deleted: pmids(20) })).toEqual([
      `PubMed says that these PMIDs were deleted: ${pmids(20).join(', ')}.`,
    ]);
  });

  it('stay short however much PubMed sends', () => {
    const many = pmids(50_000);
    const failed = many.map((pmid) => ({ pmid, reason: 'It was damaged.' }));
    const lists = { deleted: many, unasked: many, mismatches: many, failed };
    const warnings = warningsOf({ ...nothing, ...lists });
    expect(warnings.join('').length).toBeLessThan(5_000);
    expect(warnings.filter((warning) => warning.includes('and 49980 more'))).toHaveLength(4);
  });

  it('count a PMID once', () => {
    expect(warningsOf({ ...nothing, unasked: ['90000001', '90000001'] })).toEqual([
      'Left out, since PubMed sent them unasked: 90000001.',
    ]);
  });

  it('name first what claims rest on', () => {
    const missing = ['90000001', '90000002'];
    const deleted = ['90000001'];
    expect(warningsOf({ ...nothing, missing, deleted, linked: ['90000002'] })).toEqual([
      'PubMed sent no record for these reports, which claims rest on: 90000002.',
      'PubMed says that these PMIDs were deleted: 90000001.',
    ]);
  });
});
