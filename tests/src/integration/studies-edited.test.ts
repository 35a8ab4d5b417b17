import {
  addSource,
  localEditor as by,
  ConflictError,
  type Db,
  describeReport,
  listLinkedPmids,
  listReports,
  mergeReports,
  readClaim,
  readReport,
  saveLink,
  splitReport,
  undo,
} from '@touchstone/db';
import type { SourceInput } from '@touchstone/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { linkInput } from '../support/link-input.ts';
import { stageClaims, stageLink } from '../support/stage-claims.ts';
import { stageRuns } from '../support/stage-runs.ts';

const [one, two, three] = ['90000001', '90000002', '90000003'] as const;
const trial = { publicationTypes: ['Randomized Controlled Trial'] };
let db: Db;
let ingest: Awaited<ReturnType<typeof stageRuns>>['ingest'];
let publish: Awaited<ReturnType<typeof stageRuns>>['publish'];
let asked: () => string;

/** Three fictional trials, as an ingest from the stand-in for PubMed brought them. */
beforeEach(async () => {
  const stage = await stageRuns({ records: 3 });
  ({ db, ingest, publish } = stage);
  asked = () => JSON.stringify(stage.fake.requests);
  await stageClaims(db);
  for (const pmid of [one, two, three]) publish({ pmid, title: `Trial ${pmid}`, ...trial });
  await ingest();
});

const studyOf = async (pmid: string) => (await readReport(db, pmid))?.study;
const studies = async () => {
  const links = (await readClaim(db, 'warmth'))?.links ?? [];
  return new Set(links.map(({ study }) => study)).size;
};

describe('reports of one study', () => {
  it('are counted once when merged, with the others of their studies, and apart when split', async () => {
    for (const pmid of [one, two, three]) await stageLink(db, { id: pmid, claim: 'warmth', pmid });
    expect(await studies()).toBe(3);
    await mergeReports(db, { pmids: [one, two], by });
    const { study } = await mergeReports(db, { pmids: [two, three], by });
    expect([await studyOf(one), await studies()]).toEqual([study, 1]);
    await expect(mergeReports(db, { pmids: [one, three], by })).rejects.toThrow(
      'one study already',
    );
    await expect(mergeReports(db, { pmids: [one, '90000099'], by })).rejects.toThrow('not here');
    const split = await splitReport(db, { pmid: two, by });
    expect([await studyOf(two), await studies()]).toEqual([split.study, 2]);
    await expect(splitReport(db, { pmid: two, by })).rejects.toThrow('study of its own already');
  });

  it('are put back by one undo each', async () => {
    const merged = await mergeReports(db, { pmids: [one, two, three], by });
    const split = await splitReport(db, { pmid: one, by });
    await expect(undo(db, { batch: merged.batch, by })).rejects.toThrow(ConflictError);
    await undo(db, { batch: split.batch, by });
    expect(await studyOf(one)).toBe(merged.study);
    await undo(db, { batch: merged.batch, by });
    expect(await studyOf(one)).toBe(`pmid-${one}`);
    expect((await readReport(db, three))?.siblings).toEqual([]);
  });

  it('are merged whole by two at once', async () => {
    await Promise.all([
      mergeReports(db, { pmids: [one, two], by }),
      mergeReports(db, { pmids: [two, three], by }),
    ]);
    expect(new Set([await studyOf(one), await studyOf(two), await studyOf(three)]).size).toBe(1);
  });
});

describe('what an editor says of a report', () => {
  it('survives every ingest: study, design and participants', async () => {
    const { study } = await mergeReports(db, { pmids: [one, two], by });
    const split = await splitReport(db, { pmid: two, by });
    await mergeReports(db, { pmids: [two, three], by });
    await splitReport(db, { pmid: three, by });
    const { revision = 0 } = (await readReport(db, one)) ?? {};
    const said = { design: 'cohort', participants: 41, participantsNote: 'Table 1' } as const;
    await describeReport(db, { pmid: one, expected: revision, ...said, by });
    for (const pmid of [one, two, three]) {
      publish({ pmid, title: `Trial ${pmid}, revised`, publicationTypes: ['Meta-Analysis'] });
    }
    expect(await ingest({ full: true })).toMatchObject({ updated: 3 });
    const after = await readReport(db, one);
    expect(after).toMatchObject({ title: `Trial ${one}, revised`, study, ...said });
    expect(after).toMatchObject({ designSource: 'editor', synthesis: false });
    expect(await studyOf(two)).not.toBe(split.study);
    expect(await studyOf(three)).not.toBe(await studyOf(two));
    expect(await readReport(db, two)).toMatchObject({ designSource: 'derived', synthesis: true });
  });

  it('is refused upon a stale revision, and where it makes no sense', async () => {
    const describe = (more: object) => describeReport(db, { pmid: one, expected: 1, by, ...more });
    await describe({ participants: 12 });
    await expect(describe({ participants: 13 })).rejects.toThrow(ConflictError);
    const wrong = { expected: 2, participants: 1.5 };
    await expect(describe(wrong)).rejects.toMatchObject({
      errors: { participants: expect.any(String) },
    });
    await describe({ expected: 2, participants: 'unknown' });
    expect((await readReport(db, one))?.participants).toBeUndefined();
  });

  it('is taken back to what the record says', async () => {
    const { batch } = await describeReport(db, { pmid: one, expected: 1, design: 'guideline', by });
    expect(await readReport(db, one)).toMatchObject({ synthesis: true });
    await undo(db, { batch, by });
    expect(await readReport(db, one)).toMatchObject({
      ...{ design: 'rct', designSource: 'derived', synthesis: false },
    });
  });
});

describe('a source that PubMed does not have', () => {
  const guideline: SourceInput = {
    ...{ kind: 'guideline', title: 'How to warm feet', year: 2021, publisher: 'Foot Office' },
    ...{ authors: ['World Foot Group', 'Nan AB'], url: 'https://example.org/feet' },
    abstract: 'Warm stones are advised.',
  };

  it('is read, found and linked as any report, with its quotes', async () => {
    const { pmid } = await addSource(db, { ...guideline, by });
    expect(await readReport(db, pmid)).toMatchObject({
      ...{ pmid: 'own-1', title: guideline.title, sourceKind: 'guideline', url: guideline.url },
      ...{ design: 'guideline', synthesis: true, journal: { title: 'Foot Office' } },
      authors: [{ collectiveName: 'World Foot Group' }, { lastName: 'Nan', initials: 'AB' }],
    });
    for (const q of ['warm feet', 'own-1', 'stones advised']) {
      const { reports } = await listReports(db, { q, limit: 9 });
      expect(reports.map((report) => report.pmid)).toContain('own-1');
    }
    const quote = { exact: 'Warm stones are advised', depth: 'abstract' } as const;
    await saveLink(db, { claimId: 'warmth', pmid, input: linkInput({ quote }), by });
    expect((await readClaim(db, 'warmth'))?.links).toMatchObject([{ pmid, report: { pmid } }]);
  });

  it('is never asked of PubMed, and no ingest touches it', async () => {
    const { pmid } = await addSource(db, { ...guideline, by });
    await saveLink(db, { claimId: 'warmth', pmid, input: linkInput(), by });
    await mergeReports(db, { pmids: [pmid, one], by });
    const before = await readReport(db, pmid);
    expect(await listLinkedPmids(db)).toEqual([one]);
    expect(await ingest({ full: true })).toMatchObject({ status: 'succeeded' });
    expect(asked()).not.toContain('own-');
    expect(await readReport(db, pmid)).toEqual(before);
  });

  it('has a number that no other ever has, by two at once as well', async () => {
    const added = await Promise.all([1, 2, 3].map(() => addSource(db, { ...guideline, by })));
    expect(added.map(({ pmid }) => pmid).sort()).toEqual(['own-1', 'own-2', 'own-3']);
    const last = added.find(({ pmid }) => pmid === 'own-3');
    await undo(db, { batch: last?.batch ?? '', by });
    expect(await readReport(db, 'own-3')).toBeUndefined();
    expect((await addSource(db, { ...guideline, by })).pmid).toBe('own-4');
  });

  it('goes when its adding is taken back, comes again, and stays once something rests on it', async () => {
    const { pmid, batch } = await addSource(db, { ...guideline, by });
    const before = await readReport(db, pmid);
    const back = await undo(db, { batch, by });
    const again = await undo(db, { batch: back, by });
    expect(await readReport(db, pmid)).toEqual(before);
    await saveLink(db, { claimId: 'warmth', pmid, input: linkInput(), by });
    await expect(undo(db, { batch: again, by })).rejects.toThrow('rest on this source');
  });

  it('is refused without a title, or with an address that is none of the web', async () => {
    const wrong = { ...guideline, title: ' ', url: 'javascript:alert(1)' };
    await expect(addSource(db, { ...wrong, by })).rejects.toMatchObject({
      errors: { title: 'Give its title.', url: expect.stringContaining('http') },
    });
  });
});
