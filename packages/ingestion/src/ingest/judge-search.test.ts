import { describe, expect, it } from 'vitest';
import { judgeSearch } from './judge-search.ts';

const settings = { fullEveryDays: 30, overlapDays: 3, collapseBelow: 0.5 };
const now = new Date('2026-03-20T03:00:00Z');
const lastCount = { count: 12_000, at: new Date('2026-03-03T03:00:00Z') };
const history = { ...settings, lastCount };
const look = { count: 12_000, objections: ['PubMed ignored "x" and searched without it.'] };

describe('judgeSearch', () => {
  it('objects to what PubMed changed until every word of it is accepted', () => {
    const known = { history, now };
    expect(judgeSearch(look, { ...known, acceptances: [] })).toEqual(look.objections);
    expect(judgeSearch(look, { ...known, acceptances: [look] })).toEqual([]);
    const worse = { ...look, objections: [...look.objections, 'Another.'] };
    expect(judgeSearch(worse, { ...known, acceptances: [look] })).toEqual(['Another.']);
  });

  it('holds what was accepted of one reading against that reading alone', () => {
    const read = { ...look, queryTranslation: '"gout"[Title]' };
    const known = { history, now, acceptances: [read] };
    expect(judgeSearch(read, known)).toEqual([]);
    const mapped = { ...read, queryTranslation: '"gout"[Title] OR "tophi"[MeSH Terms]' };
    expect(judgeSearch(mapped, known)).toEqual([]);
    const other = { ...read, queryTranslation: '"gout"[All Fields]' };
    expect(judgeSearch(other, known)).toEqual(look.objections);
    expect(judgeSearch({ ...look, queryTranslation: '' }, known)).toEqual(look.objections);
  });

  it('objects to a reading that is another than the one last believed, and says since when', () => {
    const believed = { queryTranslation: '"gout"[MeSH Terms]', at: new Date('2026-03-03T03:00Z') };
    const known = { history, now, acceptances: [], believed };
    const reads = (queryTranslation: string) =>
      judgeSearch({ count: 12_000, objections: [], queryTranslation }, known);
    expect(reads('"gout"[MeSH Terms] OR "gout"[All Fields]')).toEqual([]);
    expect(reads('"gout"[All Fields]')).toEqual([
      `Other than on 3 March 2026: PubMed's reading of the search has in another field: "gout"[MeSH Terms].`,
    ]);
  });

  it('objects to a count that has collapsed, and names both', () => {
    const known = { history, now, acceptances: [] };
    expect(judgeSearch({ count: 40, objections: [] }, known)).toEqual([
      'The search counted 12,000 records on 3 March 2026 and counts 40 on 20 March 2026.',
    ]);
    expect(judgeSearch({ count: 6_000, objections: [] }, known)).toEqual([]);
    const never = { ...known, history: { ...history, collapseBelow: 0 } };
    expect(judgeSearch({ count: 0, objections: [] }, never)).toEqual([]);
    expect(judgeSearch({ count: 0, objections: [] }, { ...known, history: settings })).toEqual([]);
  });
});
