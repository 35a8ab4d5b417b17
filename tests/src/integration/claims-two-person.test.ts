import {
  ConflictError,
  type Db,
  decideLink,
  listQueue,
  mergeClaims,
  readClaim,
  readClaimEdits,
  readClaimReview,
  readLink,
  restoreClaimAsOf,
  reviewClaim,
  reviseClaim,
  reviseLink,
  splitClaim,
  UndoError,
  undo,
} from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { stageEditors } from '../support/stage-editors.ts';
import {
  linkInput,
  linkReport,
  stonesSentences as sentences,
  stageMarkedText,
  stonesText as text,
} from '../support/stage-text.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let db: Db;
let ada: Actor;
let bob: Actor;
let warm: string;
let harm: string;
/** An accepted link of `harm`. */
let link: string;

/** A text that asks for two persons, with two claims and an accepted link on each. */
beforeEach(async () => {
  ({ db, warm, harm } = await stageMarkedText(now));
  await linkReport(db, { claimId: warm, pmid: '90000001', now });
  link = await linkReport(db, { claimId: harm, pmid: '90000002', now });
  await db.document.updateMany({ data: { twoPerson: true } });
  const [one, two] = await stageEditors(db, ['Ada', 'Bob']);
  if (!one || !two) throw new Error('There are no two editors.');
  [ada, bob] = [one, two];
});

const revisionOf = async (id: string) =>
  (await db.claim.findUniqueOrThrow({ where: { id } })).revision;
const countedOn = async (id: string) => (await readClaim(db, id))?.links.map((one) => one.id) ?? [];

async function merge(by: Actor, at = later(1)) {
  const expected = { [warm]: await revisionOf(warm), [harm]: await revisionOf(harm) };
  const statement = (await readClaim(db, warm))?.statement ?? '';
  return mergeClaims(db, { ids: [warm, harm], expected, statement, by, now: at });
}

async function decide(id: string, by: Actor, decision: 'accept' | 'reject') {
  const expected = (await readLink(db, id))?.revision ?? 0;
  return decideLink(db, { id, expected, decision, by, now: later(2) });
}

const waitsFor = async (by: Actor, kind: 'proposal' | 'claim') =>
  (await listQueue(db, { by, filter: { kinds: [kind] }, limit: 20, now: later(3) })).items;

describe('merging claims', () => {
  it('lets an accepted link count for the other claim once another editor says so', async () => {
    const merged = await merge(ada);
    expect(merged).toMatchObject({ pending: 1, left: [] });
    expect(await countedOn(warm)).not.toContain(link);
    await decide(link, ada, 'accept');
    expect(await readLink(db, link)).toMatchObject({ status: 'proposed' });
    expect(await decide(link, bob, 'accept')).toMatchObject({ status: 'accepted' });
    expect(await countedOn(warm)).toContain(link);
  });

  it('shows the other editor what moved, from where, by whom, and that it was accepted', async () => {
    await merge(ada);
    const movedFrom = { id: harm, statement: sentences.harm, wasAccepted: true };
    const proposal = { id: link, statedBy: { name: 'Ada' }, movedFrom };
    expect((await readClaimEdits(db, warm))?.proposals).toMatchObject([proposal]);
    expect(await waitsFor(bob, 'proposal')).toMatchObject([
      { at: later(1).toISOString(), link: proposal },
    ]);
    expect(await waitsFor(ada, 'proposal')).toEqual([]);
  });

  it('is taken back whole by whoever merged, as long as nobody has accepted', async () => {
    const before = await readLink(db, link);
    const { batch } = await merge(ada);
    await expect(undo(db, { batch, by: bob, now: later(2) })).rejects.toThrow(UndoError);
    const back = await undo(db, { batch, by: ada, now: later(2) });
    const { revision, ...after } = (await readLink(db, link)) ?? {};
    expect({ ...after, revision: before?.revision }).toEqual(before);
    expect(await countedOn(harm)).toEqual([link]);
    await undo(db, { batch: back, by: ada, now: later(3) });
    expect(await readLink(db, link)).toMatchObject({ status: 'proposed', claim: { id: warm } });
  });

  it('is taken back no more once another editor has accepted what moved', async () => {
    const { batch } = await merge(ada);
    await decide(link, bob, 'accept');
    await expect(undo(db, { batch, by: ada, now: later(3) })).rejects.toThrow(ConflictError);
    expect(await countedOn(warm)).toContain(link);
  });

  it('makes a proposal of somebody else the proposal of whoever merged', async () => {
    await db.evidenceLink.update({
      where: { id: link },
      data: { status: 'proposed', statedBy: bob.id },
    });
    await merge(ada);
    await decide(link, ada, 'accept');
    expect(await readLink(db, link)).toMatchObject({ status: 'proposed' });
    expect(await decide(link, bob, 'accept')).toMatchObject({ status: 'accepted' });
  });

  it('is refused while a change of a link waits, which was put forward for the claim it is on', async () => {
    const input = linkInput({ direction: 'disputes' });
    await reviseLink(db, { id: link, expected: 1, input, by: bob, now: later(1) });
    await expect(merge(ada)).rejects.toMatchObject({
      errors: { pending: expect.stringContaining(link) },
    });
    expect(await countedOn(harm)).toEqual([link]);
  });
});

it('brings a claim of before a merge back with its links waiting for another editor', async () => {
  await merge(ada);
  await decide(link, bob, 'accept');
  const expected = await revisionOf(harm);
  const asked = { id: harm, expected, at: now, by: ada, now: later(4) };
  const { pending, batch } = await restoreClaimAsOf(db, asked);
  expect(pending).toBe(true);
  expect([...(await countedOn(warm)), ...(await countedOn(harm))]).not.toContain(link);
  expect(await readLink(db, link)).toMatchObject({ status: 'proposed', claim: { id: harm } });
  await undo(db, { batch, by: ada, now: later(5) });
  expect(await countedOn(warm)).toContain(link);
});

it('puts nothing back alone onto another claim that was merged before two were asked for', async () => {
  await db.document.updateMany({ data: { twoPerson: false } });
  const { batch } = await merge(ada);
  await db.document.updateMany({ data: { twoPerson: true } });
  await expect(undo(db, { batch, by: ada, now: later(2) })).rejects.toThrow('another editor');
  expect(await countedOn(warm)).toContain(link);
});

describe('a claim that was reworded under its evidence', () => {
  const review = async (by: Actor, hours: number) => {
    const expected = await revisionOf(warm);
    return reviewClaim(db, { id: warm, expected, by, now: later(hours) });
  };
  const reword = async (by: Actor, statement: string, hours: number) =>
    reviseClaim(db, {
      ...{ id: warm, expected: await revisionOf(warm), statement, by, now: later(hours) },
    });

  it('needs a review, which another editor gives', async () => {
    await review(ada, 1);
    await reword(ada, 'Stones warm feet for days.', 2);
    expect(await readClaimReview(db, warm)).toMatchObject({
      ...{ state: 'needs-review', because: ['statement-changed'] },
      rewordedBy: { name: 'Ada' },
    });
    await expect(review(ada, 3)).rejects.toMatchObject({
      errors: { claim: expect.stringContaining('another editor') },
    });
    expect(await waitsFor(ada, 'claim')).toMatchObject([{ claim: { id: harm } }]);
    expect((await waitsFor(bob, 'claim')).map((item) => item.kind)).toEqual(['claim', 'claim']);
    await review(bob, 4);
    expect(await readClaimReview(db, warm)).toMatchObject({ state: 'reviewed', because: [] });
  });

  it('is not reworded once the words are taken back, reviewed before or never', async () => {
    const { batch } = await reword(ada, 'Stones warm feet for days.', 1);
    await undo(db, { batch, by: ada, now: later(2) });
    expect((await readClaimReview(db, warm))?.rewordedBy).toBeUndefined();
    await review(ada, 3);
    expect(await readClaimReview(db, warm)).toMatchObject({ state: 'reviewed' });
  });

  it('is reworded too where it is split, or another one is merged into it', async () => {
    const start = text.indexOf(sentences.warm);
    const end = start + sentences.warm.length;
    await splitClaim(db, {
      ...{ id: warm, expected: await revisionOf(warm), version: 1, by: ada, now: later(1) },
      parts: [
        { start, end: start + 11, statement: 'One.' },
        { start: start + 12, end, statement: 'Two.' },
      ],
    });
    await expect(review(ada, 2)).rejects.toThrow('another editor');
    await review(bob, 2);
    const expected = { [warm]: await revisionOf(warm), [harm]: await revisionOf(harm) };
    const statement = 'Both.';
    await mergeClaims(db, { ids: [warm, harm], expected, statement, by: bob, now: later(3) });
    await expect(review(bob, 4)).rejects.toThrow('another editor');
    await review(ada, 4);
  });

  it('keeps the review of somebody else: nobody puts one back that its author took back', async () => {
    await reword(ada, 'Stones warm feet for days.', 1);
    const { batch } = await review(bob, 2);
    const back = await undo(db, { batch, by: bob, now: later(3) });
    await expect(undo(db, { batch: back, by: ada, now: later(4) })).rejects.toThrow(UndoError);
  });

  it('is anybody’s to review where its text asks for one', async () => {
    await db.document.updateMany({ data: { twoPerson: false } });
    await reword(ada, 'Stones warm feet for days.', 1);
    await review(ada, 2);
    expect(await readClaimReview(db, warm)).toMatchObject({ state: 'reviewed' });
  });
});
