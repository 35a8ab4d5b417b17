import {
  localEditor as by,
  ConflictError,
  type Db,
  decideLink,
  decideLinks,
  dropDraft,
  excludeReports,
  listDrafts,
  readClaim,
  readClaimEdits,
  readLink,
  readmitReport,
  redirectLink,
  reviseLink,
  saveDraft,
  saveLink,
  undo,
  withdrawLink,
  withdrawLinks,
} from '@touchstone/db';
import type { Actor, LinkInput } from '@touchstone/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { linkInput } from '../support/link-input.ts';
import { stageLink } from '../support/stage-claims.ts';
import { stageSavedReport } from '../support/stage-saved-report.ts';

const pmid = '90000001';
const now = new Date('2026-03-01T12:00:00Z');
let db: Db;

beforeEach(async () => {
  ({ db } = await stageSavedReport(now));
});

function save(changes: Partial<LinkInput> = {}, claimId = 'warmth') {
  return saveLink(db, { claimId, pmid, input: linkInput(changes), by, now });
}

const link = async (id: string) => {
  const detail = await readLink(db, id);
  if (!detail) throw new Error(`There is no link ${id}.`);
  return detail;
};

describe('two editors', () => {
  it('never overwrite each other unseen', async () => {
    const { id } = await save();
    await reviseLink(db, { id, expected: 1, input: linkInput({ direction: 'neutral' }), by });
    const stale = await Promise.allSettled([
      reviseLink(db, { id, expected: 1, input: linkInput(), by }),
      withdrawLink(db, { id, expected: 1, reason: 'Old.', by }),
      redirectLink(db, { id, expected: 1, direction: 'disputes', by }),
      decideLink(db, { id, expected: 1, decision: 'comment', note: 'Hm.', by }),
    ]);
    const reasons = stale.map((one) => one.status === 'rejected' && one.reason);
    expect(reasons.every((reason) => reason instanceof ConflictError)).toBe(true);
    expect(await link(id)).toMatchObject({ direction: 'neutral', revision: 2, decisions: [] });
  });

  it('at the same moment: one wins, and the other is told', async () => {
    const { id } = await save();
    const revise = (direction: LinkInput['direction']) =>
      reviseLink(db, { id, expected: 1, input: linkInput({ direction }), by });
    const results = await Promise.allSettled([revise('neutral'), revise('disputes')]);
    const [lost] = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(lost).toBeInstanceOf(ConflictError);
    expect((await link(id)).revision).toBe(2);
    const twins = await Promise.allSettled([1, 2, 3].map(() => save({ label: 'new' })));
    expect(twins.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.evidenceLink.count({ where: { label: 'new' } })).toBe(1);
  });
});

describe('taking back', () => {
  it('puts each state back, step by step, and again forward', async () => {
    const { id, batch: saved } = await save();
    const input = linkInput({ direction: 'neutral' });
    const { batch: revised } = await reviseLink(db, { id, expected: 1, input, by });
    const { batch: gone } = await withdrawLink(db, { id, expected: 2, reason: 'No.', by });
    await undo(db, { batch: gone, by });
    expect(await link(id)).toMatchObject({ status: 'accepted', direction: 'neutral' });
    const back = await undo(db, { batch: revised, by });
    expect(await link(id)).toMatchObject({ status: 'accepted', direction: 'supports' });
    await undo(db, { batch: back, by });
    expect(await link(id)).toMatchObject({ direction: 'neutral', revision: 6 });
    await expect(undo(db, { batch: saved, by })).rejects.toThrow(ConflictError);
  });

  it('of a new link leaves it to be read, withdrawn', async () => {
    const { id, batch } = await save();
    const back = await undo(db, { batch, by });
    expect(await link(id)).toMatchObject({ status: 'withdrawn' });
    await undo(db, { batch: back, by });
    expect(await link(id)).toMatchObject({ status: 'accepted', statusReason: undefined });
  });

  it('is refused where another link has taken the place since', async () => {
    const { id } = await save();
    const { batch } = await withdrawLink(db, { id, expected: 1, reason: 'No.', by });
    await save({ direction: 'disputes' });
    await expect(undo(db, { batch, by })).rejects.toThrow('says something of this report');
    expect(await link(id)).toMatchObject({ status: 'withdrawn' });
  });
});

describe('several at once', () => {
  it('are withdrawn all or none, with one reason, and taken back in one go', async () => {
    const [one, two] = [await save(), await save({ label: 'other' })];
    const links = [one, two].map(({ id }) => ({ id, expected: 1 }));
    const stale = [links[0] ?? { id: '', expected: 1 }, { id: two.id, expected: 7 }];
    await expect(withdrawLinks(db, { links: stale, reason: 'No.', by })).rejects.toThrow(
      ConflictError,
    );
    expect(await link(one.id)).toMatchObject({ status: 'accepted' });
    const { batch, pending } = await withdrawLinks(db, { links, reason: ' Wrong arm. ', by });
    expect(pending).toBe(0);
    for (const { id } of links) {
      expect(await link(id)).toMatchObject({ status: 'withdrawn', statusReason: 'Wrong arm.' });
    }
    await undo(db, { batch, by });
    for (const { id } of links) expect(await link(id)).toMatchObject({ status: 'accepted' });
  });

  it('are decided all or none, and taken back in one go', async () => {
    const ids = ['one', 'two', 'three'];
    for (const id of ids) await stageLink(db, { id, claim: 'warmth', pmid, status: 'proposed' });
    const links = ids.map((id) => ({ id, expected: 1 }));
    const stale = { links: [...links.slice(1), { id: 'one', expected: 2 }], by, now };
    await expect(decideLinks(db, { ...stale, decision: 'accept' })).rejects.toThrow(ConflictError);
    expect((await readClaim(db, 'warmth'))?.links).toEqual([]);
    const { batch } = await decideLinks(db, { links, decision: 'accept', by, now });
    expect((await readClaim(db, 'warmth'))?.links).toHaveLength(3);
    await undo(db, { batch, by });
    const { proposals } = (await readClaimEdits(db, 'warmth')) ?? {};
    expect(proposals?.map(({ status }) => status)).toEqual(['proposed', 'proposed', 'proposed']);
    expect(proposals?.[0]?.decisions).toMatchObject([{ undoneAt: expect.any(String) }]);
  });

  it('are found not to bear on a claim, with the reason, and readmitted', async () => {
    await db.report.create({
      data: { pmid: '90000007', title: 'Ears', origin: 'pubmed', createdAt: now },
    });
    const looked = { claimId: 'warmth', pmids: [pmid, '90000007'], reason: 'About ears.', by, now };
    const { batch } = await excludeReports(db, looked);
    expect((await readClaimEdits(db, 'warmth'))?.exclusions).toMatchObject([
      { reason: 'About ears.', by: { id: 'local' } },
      { reason: 'About ears.' },
    ]);
    await expect(excludeReports(db, looked)).rejects.toThrow('already');
    await expect(save()).rejects.toThrow('does not bear on the claim ("About ears.")');
    const back = await undo(db, { batch, by });
    const { id } = await save();
    await expect(undo(db, { batch: back, by })).rejects.toThrow('linked to the claim');
    await expect(excludeReports(db, looked)).rejects.toThrow('Withdraw the link first');
    await withdrawLink(db, { id, expected: 1, reason: 'Ears.', by });
    await excludeReports(db, looked);
    await readmitReport(db, { claimId: 'warmth', pmid, by });
    expect((await readClaimEdits(db, 'warmth'))?.exclusions).toHaveLength(1);
  });
});

describe('a draft', () => {
  it('is kept as typed for its author alone, and is done with once the link is saved', async () => {
    const draft = { claimId: 'warmth', pmid, values: { finding: 'Fee' } };
    await saveDraft(db, { ...draft, by, now });
    await saveDraft(db, { ...draft, values: { finding: 'Feet' }, by, now });
    const eve: Actor = { id: 'eve', name: 'Eve', role: 'editor' };
    await saveDraft(db, { ...draft, pmid: '90000099', by: eve, now });
    expect(await listDrafts(db, { by })).toEqual([
      { claimId: 'warmth', pmid, values: { finding: 'Feet' }, updatedAt: now.toISOString() },
    ]);
    await save();
    expect(await listDrafts(db, { by, claimId: 'warmth' })).toEqual([]);
    await dropDraft(db, { claimId: 'warmth', pmid: '90000099', by: eve });
    expect(await listDrafts(db, { by: eve })).toEqual([]);
  });
});
