import { describe, expect, it } from 'vitest';
import { scriptedEutils } from './scripted-eutils.ts';
import { search } from './search.ts';

const at = { now: new Date('2026-05-01T12:00:00Z') };

function answer(count: number, ids: number[], rest = ''): string {
  const list = ids.map((id) => `<Id>${id}</Id>`).join('');
  return `<eSearchResult><Count>${count}</Count><IdList>${list}</IdList>${rest}</eSearchResult>`;
}

const range = (from: number, size: number) => Array.from({ length: size }, (_, i) => from + i);

/** A PubMed whose n-th record entered on day n after 1990-01-01; `perAnswer` ids at a time. */
function pubmed(size: number, perAnswer = 9_999, oneDay = false) {
  const entered = (index: number) => Date.UTC(1990, 0, 1) + (oneDay ? 0 : index * 86_400_000);
  const day = (text: string) => Date.parse(text.replaceAll('/', '-'));
  return scriptedEutils(({ mindate, maxdate, retstart, retmax }) => {
    const found = range(0, size).filter(
      (index) =>
        mindate === undefined ||
        maxdate === undefined ||
        (entered(index) >= day(mindate) && entered(index) <= day(maxdate)),
    );
    const skip = Number(retstart);
    const page = found.slice(skip, skip + Math.min(Number(retmax), perAnswer));
    return answer(
      found.length,
      page.map((index) => 90_000_001 + index),
    );
  });
}

describe('search', () => {
  it('takes a result in one request where it fits', async () => {
    const eutils = pubmed(300);
    const { pmids, warnings } = await search(eutils, 'x', at);
    expect([pmids.length, pmids[0], warnings]).toEqual([300, '90000001', []]);
    expect(eutils.requests()).toBe(1);
  });

  it('reads on when PubMed lists fewer than it counts', async () => {
    const eutils = pubmed(300, 20);
    expect((await search(eutils, 'x', at)).pmids).toHaveLength(300);
    expect(eutils.asked.map(({ retstart }) => retstart)).toEqual(
      range(0, 15).map((i) => `${i * 20}`),
    );
  });

  it('fails rather than lose what is counted but never listed', async () => {
    await expect(search(pubmed(300, 0), 'x', at)).rejects.toThrow(
      'counts 300 records but lists only 0',
    );
  });

  it('fails at the first page that brings nothing new', async () => {
    const eutils = scriptedEutils(() => answer(9_999, [90_000_001]));
    await expect(search(eutils, 'x', at)).rejects.toThrow('counts 9999 records but lists only 1');
    expect(eutils.requests()).toBe(2);
  });

  it('stops splitting where the counts of the parts cannot be true', async () => {
    const day = (text = '') => Date.parse(text.replaceAll('/', '-'));
    const eutils = scriptedEutils(({ mindate, maxdate }) =>
      day(mindate) === day(maxdate) ? answer(1, [90_000_001]) : answer(10_000, [90_000_001]),
    );
    await expect(search(eutils, 'x', at)).rejects.toThrow(/10000 records.*Narrow the search/);
    expect(eutils.requests()).toBeLessThan(50);
  });

  it('loses nothing beyond the window of 9,999', async () => {
    const eutils = pubmed(13_000);
    const { pmids, warnings } = await search(eutils, 'x', at);
    expect(new Set(pmids).size).toBe(13_000);
    expect(warnings).toEqual([]);
    expect(eutils.requests()).toBeLessThan(15);
  });

  it('finds by the day of revision what has no day of entry, and counts again before it is content', async () => {
    const dated = pubmed(12_000);
    let revised = 100;
    let count = 12_100;
    const eutils = scriptedEutils((form, request) => {
      const listed = range(95_000_000, revised);
      if (form.datetype === 'mdat') return answer(revised, listed);
      if (form.datetype === undefined) return answer(count, []);
      return dated.answer(form, request);
    });
    expect(await search(eutils, 'x', at)).toMatchObject({ count: 12_100, warnings: [] });
    revised = 90;
    expect((await search(eutils, 'x', at)).warnings).toEqual([
      'PubMed counts 12100 records for this search but listed 12090 of them.',
    ]);
    const counts = [12_100, 12_090];
    const shrinking = scriptedEutils((form, request) => {
      if (form.datetype === undefined) count = counts.shift() ?? 0;
      return eutils.answer(form, request);
    });
    expect(await search(shrinking, 'x', at)).toMatchObject({ count: 12_090, warnings: [] });
  });

  it('says what to do when one day alone is beyond the window', async () => {
    await expect(search(pubmed(10_000, 9_999, true), 'x', at)).rejects.toThrow(
      'entered PubMed on 1990-01-01',
    );
  });

  it('reports what PubMed dropped from the search though it found something', async () => {
    const dropped =
      '<QueryTranslation>"a"[Title]</QueryTranslation><WarningList><QuotedPhraseNotFound>"b c"[ti]</QuotedPhraseNotFound></WarningList>';
    const eutils = scriptedEutils(() => answer(1, [90_000_001], dropped));
    expect(await search(eutils, 'a[ti] OR "b ccc"[ti]', at)).toEqual({
      count: 1,
      pmids: ['90000001'],
      queryTranslation: '"a"[Title]',
      objections: [
        "PubMed's reading of the search lacks: b, ccc.",
        'PubMed found nowhere "b c"[ti] and searched without it.',
      ],
      warnings: [],
    });
  });

  it('lists nothing of a search that is not accepted as PubMed reads it', async () => {
    const eutils = pubmed(13_000);
    const look = { ...at, accepts: () => false };
    const result = await search(eutils, 'x[foo]', look);
    expect(result).toMatchObject({ count: 13_000, pmids: [] });
    expect(result.objections[0]).toContain('[foo]');
    expect(eutils.requests()).toBe(1);
  });

  it('asks for what entered and for what was revised in a window, and for the whole count', async () => {
    const eutils = scriptedEutils(({ datetype }) =>
      datetype === undefined
        ? answer(5_000, [])
        : answer(2, datetype === 'edat' ? [90_000_001, 90_000_002] : [90_000_002, 90_000_003]),
    );
    const window = { from: '2026-04-01', to: '2026-05-02' };
    expect(await search(eutils, 'x', { ...at, window })).toMatchObject({
      count: 5_000,
      pmids: ['90000001', '90000002', '90000003'],
      warnings: [],
    });
    expect(
      eutils.asked.map(({ datetype, mindate, retmax }) => [datetype, mindate, retmax]),
    ).toEqual([
      [undefined, undefined, '0'],
      ['edat', '2026/04/01', '9999'],
      ['mdat', '2026/04/01', '9999'],
    ]);
  });

  it('lists everything where more was revised on one day than PubMed lists', async () => {
    const eutils = scriptedEutils(({ datetype, mindate = '', maxdate = '' }) => {
      if (datetype === undefined) return answer(12_000, []);
      if (datetype === 'mdat') return answer(12_000, [90_000_001]);
      const whole = mindate < '1990' && maxdate > '2020';
      if (mindate > '2026') return answer(0, []);
      return whole
        ? answer(12_000, [90_000_001])
        : answer(1, [mindate < '1990' ? 90_000_001 : 90_000_002]);
    });
    const window = { from: '2026-04-01', to: '2026-04-01' };
    const { pmids } = await search(eutils, 'x', { ...at, window });
    expect(pmids).toEqual(['90000001', '90000002']);
  });
});
