import {
  AccessError,
  commandActor,
  type Db,
  decideLink,
  readClaim,
  readClaimEdits,
  readLink,
  restoreLink,
  reviseLink,
  saveLink,
  UndoError,
  undo,
  withdrawLink,
} from '@touchstone/db';
import { changeRole, removePerson } from '@touchstone/db/accounts';
import type { Actor, LinkDecision } from '@touchstone/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { linkInput } from '../support/link-input.ts';
import { stageLink } from '../support/stage-claims.ts';
import { stageEditors } from '../support/stage-editors.ts';
import { stagePerson } from '../support/stage-people.ts';
import { stageSavedReport } from '../support/stage-saved-report.ts';

const pmid = '90000001';
const now = new Date('2026-03-01T12:00:00Z');
let db: Db;
let ada: Actor;
let bob: Actor;
let cy: Actor;

/** A text that asks for two persons, with three editors. */
beforeEach(async () => {
  ({ db } = await stageSavedReport(now));
  await askForTwo(true);
  [ada, bob, cy] = await stageTeam();
});

async function stageTeam(): Promise<[Actor, Actor, Actor]> {
  const [one, two, three] = await stageEditors(db, ['Ada', 'Bob', 'Cy']);
  if (!one || !two || !three) throw new Error('There are no three editors.');
  // There is always an admin.
  await db.person.update({ where: { id: three.id }, data: { role: 'admin' } });
  return [one, two, { ...three, role: 'admin' }];
}

const askForTwo = (twoPerson: boolean) => db.document.updateMany({ data: { twoPerson } });
const statusOf = async (id: string) => (await readLink(db, id))?.status;
const isCounted = async () => ((await readClaim(db, 'warmth'))?.links.length ?? 0) > 0;
const remove = (who: Actor) => removePerson(db, { id: who.id, by: commandActor, now });

const propose = (by: Actor) =>
  saveLink(db, { claimId: 'warmth', pmid, input: linkInput(), by, now });

async function decide(id: string, by: Actor, decision: LinkDecision, note?: string) {
  const expected = (await readLink(db, id))?.revision ?? 0;
  return decideLink(db, { id, expected, decision, note, by, now: at() });
}

/** Decisions have an order, by which the last word of each is known. */
let seconds = 0;
const at = () => new Date(now.getTime() + 1000 * ++seconds);

/** A link that Ada proposed and Bob accepted, at revision 2. */
async function acceptedLink(): Promise<string> {
  const { id } = await propose(ada);
  await decide(id, bob, 'accept');
  return id;
}

describe('a new link', () => {
  it('counts once another editor accepts it, and not by its author', async () => {
    const { id, status } = await propose(ada);
    expect(status).toBe('proposed');
    await decide(id, ada, 'accept');
    expect([await statusOf(id), await isCounted()]).toEqual(['proposed', false]);
    expect(await decide(id, bob, 'accept')).toMatchObject({ status: 'accepted' });
    expect(await isCounted()).toBe(true);
    expect(await readLink(db, id)).toMatchObject({
      createdBy: { name: 'Ada' },
      decisions: [
        { by: { name: 'Ada' }, decision: 'accept' },
        { by: { name: 'Bob' }, decision: 'accept' },
      ],
    });
  });

  it('of whom editors differ waits, and says so, until a third settles it', async () => {
    const { id } = await propose(ada);
    await decide(id, bob, 'reject', 'Too few feet.');
    expect(await readLink(db, id)).toMatchObject({ status: 'proposed', differ: true });
    await decide(id, cy, 'accept');
    const detail = await readLink(db, id);
    expect(detail).toMatchObject({ status: 'accepted', differ: false });
    // Dissent stays to be read.
    expect(detail?.decisions[0]).toMatchObject({ decision: 'reject', note: 'Too few feet.' });
  });

  it('that was rejected is proposed again once it is revised, and the old voices are past', async () => {
    const { id } = await propose(ada);
    await decide(id, bob, 'reject');
    await decide(id, cy, 'reject', 'Too few.');
    expect(await readLink(db, id)).toMatchObject({ status: 'rejected', statusReason: 'Too few.' });
    const input = linkInput({ direction: 'neutral' });
    await reviseLink(db, { id, expected: 2, input, by: ada, now });
    expect(await readLink(db, id)).toMatchObject({ status: 'proposed', differ: false });
    expect(await decide(id, bob, 'accept')).toMatchObject({ status: 'accepted' });
  });

  it('is changed by nothing but voices for or against it', async () => {
    const { id } = await propose(ada);
    await decide(id, bob, 'postpone');
    await decide(id, cy, 'comment', 'Ask the authors.');
    expect(await readLink(db, id)).toMatchObject({ status: 'proposed', revision: 1 });
    const comment = { id, expected: 1, decision: 'comment', by: cy } as const;
    await expect(decideLink(db, comment)).rejects.toMatchObject({
      errors: { note: expect.any(String) },
    });
  });

  it('is its author’s to withdraw, and theirs alone', async () => {
    const { id } = await propose(ada);
    const withdrawal = { id, expected: 1, reason: 'A slip.' };
    await expect(withdrawLink(db, { ...withdrawal, by: bob })).rejects.toThrow('Reject it instead');
    await withdrawLink(db, { ...withdrawal, by: ada });
    expect(await statusOf(id)).toBe('withdrawn');
  });

  it('that another editor revises is that editor’s proposal, and no longer the first one’s', async () => {
    const { id } = await propose(ada);
    const input = linkInput({ direction: 'disputes' });
    await reviseLink(db, { id, expected: 1, input, by: bob, now });
    expect(await decide(id, bob, 'accept')).toMatchObject({ status: 'proposed' });
    expect(await decide(id, ada, 'accept')).toMatchObject({ status: 'accepted' });
  });
});

describe('a change of an accepted link', () => {
  it('is put forward, changes nothing meanwhile, and holds once another editor accepts it', async () => {
    const id = await acceptedLink();
    const input = linkInput({ direction: 'neutral' });
    const revised = await reviseLink(db, { id, expected: 2, input, by: ada, now });
    expect(revised).toMatchObject({ pending: true, revision: 3, status: 'accepted' });
    expect(await readLink(db, id)).toMatchObject({
      ...{ direction: 'supports', status: 'accepted' },
      pending: { change: 'revise', input: { direction: 'neutral' }, by: { name: 'Ada' } },
    });
    expect((await readClaimEdits(db, 'warmth'))?.proposals).toMatchObject([{ id }]);
    await decide(id, ada, 'accept');
    expect(await readLink(db, id)).toMatchObject({ direction: 'supports' });
    await decide(id, bob, 'accept');
    const after = await readLink(db, id);
    expect(after).toMatchObject({ direction: 'neutral', status: 'accepted', revision: 4 });
    expect(after?.pending).toBeUndefined();
  });

  it('that is rejected leaves the link and the voices on it as they were', async () => {
    const id = await acceptedLink();
    const before = await readLink(db, id);
    await withdrawLink(db, { id, expected: 2, reason: 'Doubt.', by: ada, now });
    await decide(id, bob, 'reject');
    expect(await readLink(db, id)).toMatchObject({ status: 'accepted', differ: true });
    await decide(id, cy, 'reject');
    const after = await readLink(db, id);
    expect(after?.pending).toBeUndefined();
    expect(after).toMatchObject({
      ...{ status: 'accepted', differ: false, revision: 4 },
      ...{ statedRevision: before?.statedRevision, statedBy: before?.statedBy },
    });
    expect(after?.decisions).toHaveLength(3);
  });

  it('withdraws and restores by two as well', async () => {
    const id = await acceptedLink();
    await withdrawLink(db, { id, expected: 2, reason: 'Doubt.', by: ada, now });
    expect(await isCounted()).toBe(true);
    await decide(id, bob, 'accept');
    expect(await readLink(db, id)).toMatchObject({ status: 'withdrawn', statusReason: 'Doubt.' });
    await restoreLink(db, { id, expected: 4, by: bob, now });
    expect(await isCounted()).toBe(false);
    await decide(id, ada, 'accept');
    expect(await isCounted()).toBe(true);
  });

  it('waits alone: nobody puts another one beside it, and its author may replace it', async () => {
    const id = await acceptedLink();
    await withdrawLink(db, { id, expected: 2, reason: 'Doubt.', by: ada, now });
    const revise = (by: Actor) => reviseLink(db, { id, expected: 3, input: linkInput(), by, now });
    await expect(revise(bob)).rejects.toMatchObject({ errors: { pending: expect.any(String) } });
    await revise(ada);
    expect(await readLink(db, id)).toMatchObject({ pending: { change: 'revise' } });
  });
});

describe('two who decide at the same moment', () => {
  it('are both heard where the first has settled nothing', async () => {
    await stageLink(db, { id: 'machine', claim: 'warmth', pmid, status: 'proposed' });
    const accept = (by: Actor) =>
      decideLink(db, { id: 'machine', expected: 1, decision: 'accept', by, now });
    await Promise.all([accept(bob), accept(cy)]);
    expect(await readLink(db, 'machine')).toMatchObject({
      ...{ status: 'accepted', revision: 2 },
      decisions: [{ decision: 'accept' }, { decision: 'accept' }],
    });
  });

  it('are told where the first has settled it', async () => {
    const { id } = await propose(ada);
    const by = (who: Actor, decision: LinkDecision) =>
      decideLink(db, { id, expected: 1, decision, by: who, now });
    const results = await Promise.allSettled([by(bob, 'accept'), by(cy, 'accept')]);
    const lost = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(lost).toMatchObject([{ name: 'ConflictError' }]);
    expect((await readLink(db, id))?.decisions).toHaveLength(1);
  });
});

describe('taking back in a team', () => {
  it('of a decision puts back what it had settled, and leaves the others’ voices', async () => {
    const { id } = await propose(ada);
    await decide(id, cy, 'reject');
    const { batch } = await decide(id, bob, 'accept');
    expect(await statusOf(id)).toBe('accepted');
    const back = await undo(db, { batch, by: bob, now });
    expect(await readLink(db, id)).toMatchObject({ status: 'proposed', differ: true });
    await undo(db, { batch: back, by: bob, now });
    expect(await statusOf(id)).toBe('accepted');
  });

  it('of a decision that had settled nothing settles anew without it', async () => {
    await stageLink(db, { id: 'machine', claim: 'warmth', pmid, status: 'proposed' });
    const { batch } = await decide('machine', bob, 'accept');
    await decide('machine', cy, 'reject');
    expect(await readLink(db, 'machine')).toMatchObject({ status: 'proposed', differ: true });
    await undo(db, { batch, by: bob, now });
    expect(await statusOf('machine')).toBe('rejected');
  });

  it('is for whoever did it', async () => {
    const { id, batch } = await propose(ada);
    await expect(undo(db, { batch, by: bob, now })).rejects.toThrow(UndoError);
    const accepted = await decide(id, bob, 'accept');
    await expect(undo(db, { batch: accepted.batch, by: ada, now })).rejects.toThrow(UndoError);
    expect(await statusOf(id)).toBe('accepted');
  });

  it('puts nothing back alone that two have to agree on', async () => {
    await askForTwo(false);
    const { id } = await propose(ada);
    const input = linkInput({ direction: 'neutral' });
    const { batch } = await reviseLink(db, { id, expected: 1, input, by: ada, now });
    await askForTwo(true);
    await expect(undo(db, { batch, by: ada, now })).rejects.toThrow('propose the change back');
    expect(await readLink(db, id)).toMatchObject({ direction: 'neutral' });
  });
});

describe('nothing is stuck', () => {
  it('where the author of a proposal leaves: another editor settles it alone', async () => {
    const [one, two] = [await propose(ada), await acceptedBeside()];
    await withdrawLink(db, { id: two, expected: 2, reason: 'Doubt.', by: ada, now });
    await remove(ada);
    expect(await decide(one.id, bob, 'accept')).toMatchObject({ status: 'accepted' });
    expect(await decide(two, bob, 'reject')).toMatchObject({ status: 'accepted' });
    expect((await readLink(db, two))?.pending).toBeUndefined();
  });

  it('where one of two who differ leaves, for whatever reason', async () => {
    const { id } = await propose(ada);
    await decide(id, bob, 'reject');
    await remove(ada);
    expect(await statusOf(id)).toBe('rejected');
    const other = await saveLink(db, {
      ...{ claimId: 'harm', pmid, input: linkInput(), by: bob, now },
    });
    await decide(other.id, cy, 'reject');
    await changeRole(db, { id: bob.id, role: 'reader', by: commandActor, now });
    expect(await statusOf(other.id)).toBe('rejected');
    const third = await saveLink(db, {
      ...{ claimId: 'harm', pmid, input: linkInput({ label: 'x' }), by: cy, now },
    });
    const eve = await stagePerson(db, 'Eve', 'editor');
    await decide(third.id, eve, 'reject');
    await remove(eve);
    expect(await readLink(db, third.id)).toMatchObject({ status: 'proposed', differ: false });
    const dan = await stagePerson(db, 'Dan', 'editor');
    expect(await decide(third.id, dan, 'accept')).toMatchObject({ status: 'accepted' });
  });

  it('where the document asks for two no longer: anybody may accept, its author too', async () => {
    const { id } = await propose(ada);
    const changed = await acceptedBeside();
    await withdrawLink(db, { id: changed, expected: 2, reason: 'Doubt.', by: ada, now });
    await askForTwo(false);
    expect(await decide(id, ada, 'accept')).toMatchObject({ status: 'accepted' });
    expect(await decide(changed, cy, 'reject')).toMatchObject({ status: 'accepted' });
    const input = linkInput({ direction: 'neutral' });
    const { pending } = await reviseLink(db, { id, expected: 2, input, by: bob, now });
    expect(pending).toBe(false);
  });
});

/** The same beside another link of the scope. */
async function acceptedBeside(): Promise<string> {
  const input = linkInput({ label: 'second' });
  const { id } = await saveLink(db, { claimId: 'warmth', pmid, input, by: ada, now });
  await decide(id, bob, 'accept');
  return id;
}

it('a reader may propose and decide nothing', async () => {
  const eve = await stagePerson(db, 'Eve', 'reader');
  await expect(propose(eve)).rejects.toThrow(AccessError);
  const { id } = await propose(ada);
  await expect(decide(id, eve, 'accept')).rejects.toThrow(AccessError);
});
