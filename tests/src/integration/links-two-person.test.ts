import {
  type Db,
  decideLink,
  readClaimEdits,
  readLink,
  restoreLink,
  reviseLink,
  withdrawLink,
} from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { linkInput } from '../support/link-input.ts';
import {
  decide,
  isCounted,
  propose,
  stageAccepted,
  stageTeam,
  statusOf,
} from '../support/stage-team.ts';

const now = new Date('2026-03-01T12:00:00Z');
let db: Db;
let ada: Actor;
let bob: Actor;
let cy: Actor;

beforeEach(async () => {
  ({ db, ada, bob, cy } = await stageTeam());
});

describe('a new link', () => {
  it('counts once another editor accepts it, and not by its author', async () => {
    const { id, status } = await propose(db, ada);
    expect(status).toBe('proposed');
    await decide(db, { id, by: ada, decision: 'accept' });
    expect([await statusOf(db, id), await isCounted(db)]).toEqual(['proposed', false]);
    expect(await decide(db, { id, by: bob, decision: 'accept' })).toMatchObject({
      status: 'accepted',
    });
    expect(await isCounted(db)).toBe(true);
    expect(await readLink(db, id)).toMatchObject({
      createdBy: { name: 'Ada' },
      decisions: [
        { by: { name: 'Ada' }, decision: 'accept' },
        { by: { name: 'Bob' }, decision: 'accept' },
      ],
    });
  });

  it('of whom editors differ waits, and says so, until a third settles it', async () => {
    const { id } = await propose(db, ada);
    await decide(db, { id, by: bob, decision: 'reject', note: 'Too few feet.' });
    expect(await readLink(db, id)).toMatchObject({ status: 'proposed', differ: true });
    await decide(db, { id, by: cy, decision: 'accept' });
    const detail = await readLink(db, id);
    expect(detail).toMatchObject({ status: 'accepted', differ: false });
    // Dissent stays to be read.
    expect(detail?.decisions[0]).toMatchObject({ decision: 'reject', note: 'Too few feet.' });
  });

  it('that was rejected is proposed again once it is revised, and the old voices are past', async () => {
    const { id } = await propose(db, ada);
    await decide(db, { id, by: bob, decision: 'reject' });
    await decide(db, { id, by: cy, decision: 'reject', note: 'Too few.' });
    expect(await readLink(db, id)).toMatchObject({ status: 'rejected', statusReason: 'Too few.' });
    const input = linkInput({ direction: 'neutral' });
    await reviseLink(db, { id, expected: 2, input, by: ada, now });
    expect(await readLink(db, id)).toMatchObject({ status: 'proposed', differ: false });
    expect(await decide(db, { id, by: bob, decision: 'accept' })).toMatchObject({
      status: 'accepted',
    });
  });

  it('is changed by nothing but voices for or against it', async () => {
    const { id } = await propose(db, ada);
    await decide(db, { id, by: bob, decision: 'postpone' });
    await decide(db, { id, by: cy, decision: 'comment', note: 'Ask the authors.' });
    expect(await readLink(db, id)).toMatchObject({ status: 'proposed', revision: 1 });
    const comment = { id, expected: 1, decision: 'comment', by: cy } as const;
    await expect(decideLink(db, comment)).rejects.toMatchObject({
      errors: { note: expect.any(String) },
    });
  });

  it('is its author’s to withdraw, and theirs alone', async () => {
    const { id } = await propose(db, ada);
    const withdrawal = { id, expected: 1, reason: 'A slip.' };
    await expect(withdrawLink(db, { ...withdrawal, by: bob })).rejects.toThrow('Reject it instead');
    await withdrawLink(db, { ...withdrawal, by: ada });
    expect(await statusOf(db, id)).toBe('withdrawn');
  });

  it('that another editor revises is that editor’s proposal, and no longer the first one’s', async () => {
    const { id } = await propose(db, ada);
    const input = linkInput({ direction: 'disputes' });
    await reviseLink(db, { id, expected: 1, input, by: bob, now });
    expect(await decide(db, { id, by: bob, decision: 'accept' })).toMatchObject({
      status: 'proposed',
    });
    expect(await decide(db, { id, by: ada, decision: 'accept' })).toMatchObject({
      status: 'accepted',
    });
  });
});

describe('a change of an accepted link', () => {
  it('is put forward, changes nothing meanwhile, and holds once another editor accepts it', async () => {
    const id = await stageAccepted(db, ada, bob);
    const input = linkInput({ direction: 'neutral' });
    const revised = await reviseLink(db, { id, expected: 2, input, by: ada, now });
    expect(revised).toMatchObject({ pending: true, revision: 3, status: 'accepted' });
    expect(await readLink(db, id)).toMatchObject({
      ...{ direction: 'supports', status: 'accepted' },
      pending: { change: 'revise', input: { direction: 'neutral' }, by: { name: 'Ada' } },
    });
    expect((await readClaimEdits(db, 'warmth'))?.proposals).toMatchObject([{ id }]);
    await decide(db, { id, by: ada, decision: 'accept' });
    expect(await readLink(db, id)).toMatchObject({ direction: 'supports' });
    await decide(db, { id, by: bob, decision: 'accept' });
    const after = await readLink(db, id);
    expect(after).toMatchObject({ direction: 'neutral', status: 'accepted', revision: 4 });
    expect(after?.pending).toBeUndefined();
  });

  it('that is rejected leaves the link and the voices on it as they were', async () => {
    const id = await stageAccepted(db, ada, bob);
    const before = await readLink(db, id);
    await withdrawLink(db, { id, expected: 2, reason: 'Doubt.', by: ada, now });
    await decide(db, { id, by: bob, decision: 'reject' });
    expect(await readLink(db, id)).toMatchObject({ status: 'accepted', differ: true });
    await decide(db, { id, by: cy, decision: 'reject' });
    const after = await readLink(db, id);
    expect(after?.pending).toBeUndefined();
    expect(after).toMatchObject({
      ...{ status: 'accepted', differ: false, revision: 4 },
      ...{ statedRevision: before?.statedRevision, statedBy: before?.statedBy },
    });
    expect(after?.decisions).toHaveLength(3);
  });

  it('withdraws and restores by two as well', async () => {
    const id = await stageAccepted(db, ada, bob);
    await withdrawLink(db, { id, expected: 2, reason: 'Doubt.', by: ada, now });
    expect(await isCounted(db)).toBe(true);
    await decide(db, { id, by: bob, decision: 'accept' });
    expect(await readLink(db, id)).toMatchObject({ status: 'withdrawn', statusReason: 'Doubt.' });
    await restoreLink(db, { id, expected: 4, by: bob, now });
    expect(await isCounted(db)).toBe(false);
    await decide(db, { id, by: ada, decision: 'accept' });
    expect(await isCounted(db)).toBe(true);
  });

  it('waits alone: nobody puts another one beside it, and its author may replace it', async () => {
    const id = await stageAccepted(db, ada, bob);
    await withdrawLink(db, { id, expected: 2, reason: 'Doubt.', by: ada, now });
    const revise = (by: Actor) => reviseLink(db, { id, expected: 3, input: linkInput(), by, now });
    await expect(revise(bob)).rejects.toMatchObject({ errors: { pending: expect.any(String) } });
    await revise(ada);
    expect(await readLink(db, id)).toMatchObject({ pending: { change: 'revise' } });
  });
});
