import {
  AccessError,
  commandActor,
  type Db,
  decideLink,
  listQueue,
  listStuckLinks,
  listStuckTexts,
  readLink,
  reviseDocument,
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
import { stagePerson } from '../support/stage-people.ts';
import { askForTwo, decide, propose, stageTeam, statusOf } from '../support/stage-team.ts';

const pmid = '90000001';
const now = new Date('2026-03-01T12:00:00Z');
let db: Db;
let ada: Actor;
let bob: Actor;
let cy: Actor;

beforeEach(async () => {
  ({ db, ada, bob, cy } = await stageTeam());
});

const remove = (who: Actor) => removePerson(db, { id: who.id, by: commandActor, now });

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
    const { id } = await propose(db, ada);
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
    const { id } = await propose(db, ada);
    await decide(db, { id, by: cy, decision: 'reject' });
    const { batch } = await decide(db, { id, by: bob, decision: 'accept' });
    expect(await statusOf(db, id)).toBe('accepted');
    const back = await undo(db, { batch, by: bob, now });
    expect(await readLink(db, id)).toMatchObject({ status: 'proposed', differ: true });
    await undo(db, { batch: back, by: bob, now });
    expect(await statusOf(db, id)).toBe('accepted');
  });

  it('of a decision that had settled nothing settles anew without it', async () => {
    await stageLink(db, { id: 'machine', claim: 'warmth', pmid, status: 'proposed' });
    const { batch } = await decide(db, { id: 'machine', by: bob, decision: 'accept' });
    await decide(db, { id: 'machine', by: cy, decision: 'reject' });
    expect(await readLink(db, 'machine')).toMatchObject({ status: 'proposed', differ: true });
    await undo(db, { batch, by: bob, now });
    expect(await statusOf(db, 'machine')).toBe('rejected');
  });

  it('is for whoever did it', async () => {
    const { id, batch } = await propose(db, ada);
    await expect(undo(db, { batch, by: bob, now })).rejects.toThrow(UndoError);
    const accepted = await decide(db, { id, by: bob, decision: 'accept' });
    await expect(undo(db, { batch: accepted.batch, by: ada, now })).rejects.toThrow(UndoError);
    expect(await statusOf(db, id)).toBe('accepted');
  });

  it('puts nothing back alone that two have to agree on', async () => {
    await askForTwo(db, false);
    const { id } = await propose(db, ada);
    const input = linkInput({ direction: 'neutral' });
    const { batch } = await reviseLink(db, { id, expected: 1, input, by: ada, now });
    await askForTwo(db, true);
    await expect(undo(db, { batch, by: ada, now })).rejects.toThrow('propose the change back');
    expect(await readLink(db, id)).toMatchObject({ direction: 'neutral' });
  });
});

describe('nothing is stuck', () => {
  it('where the author of a proposal leaves: another editor settles it alone', async () => {
    const [one, two] = [await propose(db, ada), await acceptedBeside()];
    await withdrawLink(db, { id: two, expected: 2, reason: 'Doubt.', by: ada, now });
    await remove(ada);
    expect(await decide(db, { id: one.id, by: bob, decision: 'accept' })).toMatchObject({
      status: 'accepted',
    });
    expect(await decide(db, { id: two, by: bob, decision: 'reject' })).toMatchObject({
      status: 'accepted',
    });
    expect((await readLink(db, two))?.pending).toBeUndefined();
  });

  it('where one of two who differ leaves, for whatever reason', async () => {
    const { id } = await propose(db, ada);
    await decide(db, { id, by: bob, decision: 'reject' });
    await remove(ada);
    expect(await statusOf(db, id)).toBe('rejected');
    const other = await saveLink(db, {
      ...{ claimId: 'harm', pmid, input: linkInput(), by: bob, now },
    });
    await decide(db, { id: other.id, by: cy, decision: 'reject' });
    await changeRole(db, { id: bob.id, role: 'reader', by: commandActor, now });
    expect(await statusOf(db, other.id)).toBe('rejected');
    const third = await saveLink(db, {
      ...{ claimId: 'harm', pmid, input: linkInput({ label: 'x' }), by: cy, now },
    });
    const eve = await stagePerson(db, 'Eve', 'editor');
    await decide(db, { id: third.id, by: eve, decision: 'reject' });
    await remove(eve);
    expect(await readLink(db, third.id)).toMatchObject({ status: 'proposed', differ: false });
    const dan = await stagePerson(db, 'Dan', 'editor');
    expect(await decide(db, { id: third.id, by: dan, decision: 'accept' })).toMatchObject({
      status: 'accepted',
    });
  });

  it('where the document asks for two no longer: anybody may accept, its author too', async () => {
    const { id } = await propose(db, ada);
    const changed = await acceptedBeside();
    await withdrawLink(db, { id: changed, expected: 2, reason: 'Doubt.', by: ada, now });
    await askForTwo(db, false);
    expect(await decide(db, { id, by: ada, decision: 'accept' })).toMatchObject({
      status: 'accepted',
    });
    expect(await decide(db, { id: changed, by: cy, decision: 'reject' })).toMatchObject({
      status: 'accepted',
    });
    const input = linkInput({ direction: 'neutral' });
    const { pending } = await reviseLink(db, { id, expected: 2, input, by: bob, now });
    expect(pending).toBe(false);
  });
});

describe('where one editor is left', () => {
  const switchOff = async () => {
    const { slug, revision: expected } = await db.document.findFirstOrThrow();
    return reviseDocument(db, { slug, expected, twoPerson: false, by: cy, now });
  };
  const waitingFor = async (who: Actor) =>
    (await listQueue(db, { by: who, limit: 50, now })).items.flatMap((item) =>
      'link' in item ? [item.link.id] : [],
    );

  it('the link and the list of what is stuck say so, and neither where there is another', async () => {
    const { id } = await propose(db, cy);
    await remove(ada);
    expect(await readLink(db, id)).toMatchObject({ noOtherEditor: false });
    expect([await listStuckLinks(db, { by: cy.id, now }), await listStuckTexts(db)]).toEqual([
      [],
      [],
    ]);
    await remove(bob);
    expect(await readLink(db, id)).toMatchObject({ noOtherEditor: true });
    expect(await listStuckLinks(db, { by: cy.id, now })).toMatchObject([{ id }]);
    expect(await listStuckTexts(db)).toHaveLength(1);
    expect(await waitingFor(cy)).toEqual([]);
  });

  it('a proposal waits for its author once the document asks for two no longer', async () => {
    const { id } = await propose(db, cy);
    await Promise.all([remove(ada), remove(bob)]);
    await switchOff();
    expect(await waitingFor(cy)).toEqual([id]);
    expect(await decide(db, { id, by: cy, decision: 'accept' })).toMatchObject({
      status: 'accepted',
    });
  });

  it('what they accepted of a machine is accepted then, and waits again once that is taken back', async () => {
    await stageLink(db, { id: 'machine', claim: 'warmth', pmid, status: 'proposed' });
    await decide(db, { id: 'machine', by: cy, decision: 'accept' });
    await Promise.all([remove(ada), remove(bob)]);
    expect(await readLink(db, 'machine')).toMatchObject({ noOtherEditor: true });
    const { batch } = await switchOff();
    expect(await statusOf(db, 'machine')).toBe('accepted');
    const back = await undo(db, { batch, by: cy, now });
    expect(await statusOf(db, 'machine')).toBe('proposed');
    await undo(db, { batch: back, by: cy, now });
    expect(await statusOf(db, 'machine')).toBe('accepted');
  });
});

/** The same beside another link of the scope. */
async function acceptedBeside(): Promise<string> {
  const input = linkInput({ label: 'second' });
  const { id } = await saveLink(db, { claimId: 'warmth', pmid, input, by: ada, now });
  await decide(db, { id, by: bob, decision: 'accept' });
  return id;
}

it('a reader may propose and decide nothing', async () => {
  const eve = await stagePerson(db, 'Eve', 'reader');
  await expect(propose(db, eve)).rejects.toThrow(AccessError);
  const { id } = await propose(db, ada);
  await expect(decide(db, { id, by: eve, decision: 'accept' })).rejects.toThrow(AccessError);
});
