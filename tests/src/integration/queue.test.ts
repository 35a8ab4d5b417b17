import {
  countQueue,
  type Db,
  decideLink,
  InvalidCursorError,
  listQueue,
  localEditor,
  reviewClaim,
  saveLink,
  undo,
} from '@touchstone/db';
import type { Actor, LinkInput, ReportRecord } from '@touchstone/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { stageLink } from '../support/stage-claims.ts';
import { stagePerson } from '../support/stage-people.ts';
import { stageSavedReport } from '../support/stage-saved-report.ts';

const pmid = '90000001';
const now = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-02T12:00:00Z');
const input: LinkInput = {
  ...{ comparator: 'sham', outcome: 'pain', timePoint: 'short', label: '' },
  ...{ direction: 'supports', directness: 'direct', finding: 'Feet were warmer than with sham.' },
  ...{ figures: {}, readFrom: 'abstract', confidence: 'high' },
};

let db: Db;
let save: (changes: Partial<ReportRecord>) => Promise<unknown>;
let ada: Actor;
let bob: Actor;

/** A text in two-person mode with two claims, one report and two editors. */
beforeEach(async () => {
  ({ db, save } = await stageSavedReport(now));
  await db.document.update({ where: { slug: 'feet' }, data: { twoPerson: true } });
  [ada, bob] = [await stagePerson(db, 'Ada', 'editor'), await stagePerson(db, 'Bob', 'editor')];
});

async function idsFor(by: Actor, at = later) {
  const { items } = await listQueue(db, { by, limit: 50, now: at });
  return items.map(({ id, rank }) => [id, rank]);
}

function propose(by: Actor, claimId = 'warmth') {
  return saveLink(db, { claimId, pmid, input, by, now });
}

describe('a proposal', () => {
  it('waits for every editor but its author, until they have spoken', async () => {
    const { id } = await propose(ada);
    expect(await idsFor(ada)).toEqual([]);
    expect(await idsFor(bob)).toEqual([[`proposal:${id}`, 'proposal']]);
    await decideLink(db, { id, expected: 1, decision: 'accept', by: bob, now });
    expect(await idsFor(bob)).toEqual([['claim:warmth', 'due']]);
  });

  it('where editors differ, waits for those two as well, marked as theirs', async () => {
    const eve = await stagePerson(db, 'Eve', 'editor');
    const { id } = await propose(ada);
    await decideLink(db, { id, expected: 1, decision: 'reject', note: 'Weak.', by: bob, now });
    for (const [by, ofMine] of [
      [ada, true],
      [bob, true],
      [eve, false],
    ] as const) {
      const { items } = await listQueue(db, { by, limit: 5, now: later });
      expect(items).toMatchObject([{ id: `proposal:${id}`, rank: 'editors-differ', ofMine }]);
    }
  });

  it('whose dissenter left waits as if they had said nothing', async () => {
    const { id } = await propose(ada);
    await decideLink(db, { id, expected: 1, decision: 'reject', note: 'Weak.', by: bob, now });
    await db.person.update({ where: { id: bob.id }, data: { banned: true } });
    expect(await idsFor(ada)).toEqual([]);
    const eve = await stagePerson(db, 'Eve', 'editor');
    expect(await idsFor(eve)).toEqual([[`proposal:${id}`, 'proposal']]);
  });

  it('that was put off comes last, and a comment decides nothing', async () => {
    const { id } = await propose(ada);
    await decideLink(db, { id, expected: 1, decision: 'comment', note: 'Hm.', by: bob, now });
    expect(await idsFor(bob)).toEqual([[`proposal:${id}`, 'proposal']]);
    await decideLink(db, { id, expected: 1, decision: 'postpone', by: bob, now });
    await stageLink(db, { id: 'old', claim: 'harm', pmid });
    expect(await idsFor(bob)).toEqual([
      ['claim:harm', 'due'],
      [`proposal:${id}`, 'postponed'],
    ]);
  });

  it('waits again for whoever takes their decision back', async () => {
    const { id } = await propose(ada);
    const { batch } = await decideLink(db, { id, expected: 1, decision: 'accept', by: bob, now });
    await undo(db, { batch, by: bob, now: later });
    expect(await idsFor(bob)).toContainEqual([`proposal:${id}`, 'proposal']);
  });

  it('of a machine is a candidate, and waits for everybody', async () => {
    await stageLink(db, { id: 'found', claim: 'warmth', pmid, status: 'proposed' });
    await db.evidenceLink.update({ where: { id: 'found' }, data: { origin: 'machine' } });
    expect(await idsFor(ada)).toEqual([['candidate:found', 'candidate']]);
    expect(await idsFor(bob)).toEqual([['candidate:found', 'candidate']]);
  });

  it('of one’s own waits for oneself once the text asks for one person only', async () => {
    const { id } = await propose(ada);
    await db.document.update({ where: { slug: 'feet' }, data: { twoPerson: false } });
    expect(await idsFor(ada)).toEqual([[`proposal:${id}`, 'proposal']]);
  });
});

describe('what changed at a source', () => {
  it('comes first where a retracted report was one of few that supported the claim', async () => {
    await stageLink(db, { id: 'one', claim: 'warmth', pmid });
    await stageLink(db, { id: 'two', claim: 'harm', pmid, direction: 'neutral' });
    await save({ notices: [{ kind: 'retraction', source: 'pubmed', refType: 'RetractionIn' }] });
    const ranks = (await idsFor(ada)).map(([, rank]) => rank);
    expect(ranks).toEqual(['retraction-of-few', 'standing', 'due', 'due']);
  });

  it('of a quote is told by its task, and waits no more once the links were kept', async () => {
    await stageLink(db, { id: 'one', claim: 'warmth', pmid, quote: 'Feet were warmer' });
    await db.evidenceLink.update({ where: { id: 'one' }, data: { quoteState: 'gone' } });
    expect(await idsFor(ada)).toContainEqual(['quote:one', 'quote']);
    await save({ abstract: [{ text: 'Nothing of the kind.' }] });
    const ranks = await idsFor(ada);
    expect(ranks.map(([, rank]) => rank)).toEqual(['quote', 'due']);
    expect(ranks[0]?.[0]).toMatch(/^task:/);
    const decided = { status: 'decided', decision: 'kept', decidedAt: later, decidedBy: ada.id };
    await db.reviewTask.updateMany({ data: decided });
    expect(await idsFor(ada)).toEqual([['claim:warmth', 'due']]);
  });
});

describe('a claim', () => {
  it('is due once it has evidence, when it says something else, and when time is over', async () => {
    expect(await idsFor(ada)).toEqual([]);
    await stageLink(db, { id: 'one', claim: 'warmth', pmid });
    expect(await idsFor(ada)).toEqual([['claim:warmth', 'due']]);
    await reviewClaim(db, { id: 'warmth', expected: 1, by: ada, now });
    expect(await idsFor(bob)).toEqual([]);
    const afterAYear = new Date('2027-03-02T12:00:00Z');
    expect(await idsFor(bob, afterAYear)).toEqual([['claim:warmth', 'due']]);
    await db.document.update({ where: { slug: 'feet' }, data: { reviewEveryDays: null } });
    expect(await idsFor(bob, afterAYear)).toEqual([]);
  });

  it('of a text whose words moved is one line for the text', async () => {
    await db.claim.update({ where: { id: 'harm' }, data: { anchorState: 'orphaned' } });
    const weak = { anchorState: 'weak', proposedStart: 0, proposedEnd: 5, anchorScore: 0.8 };
    await db.claim.update({ where: { id: 'warmth' }, data: weak });
    const { items } = await listQueue(db, { by: ada, limit: 5, now });
    expect(items).toMatchObject([{ kind: 'tray', weak: 1, orphaned: 1, rank: 'quote' }]);
  });
});

describe('the queue', () => {
  it('is counted by kind as it is listed, and filtered by kind, text and claim', async () => {
    await propose(bob);
    await propose(bob, 'harm');
    await stageLink(db, { id: 'old', claim: 'harm', pmid });
    expect(await countQueue(db, { by: ada, now })).toMatchObject({
      total: 3,
      kinds: { proposal: 2, claim: 1, task: 0 },
    });
    const list = (filter: object) => listQueue(db, { by: ada, filter, limit: 9, now });
    expect((await list({ kinds: ['claim'] })).items).toMatchObject([{ id: 'claim:harm' }]);
    expect((await list({ claim: 'harm' })).items).toHaveLength(2);
    expect((await list({ document: 'feet' })).items).toHaveLength(3);
    expect((await list({ document: 'hands' })).items).toEqual([]);
    const ofText = { by: ada, filter: { document: 'hands' }, now };
    expect((await countQueue(db, ofText)).total).toBe(0);
  });

  it('is paged without a gap or a repetition, though many wait since the same instant', async () => {
    for (let n = 0; n < 7; n += 1) {
      await stageLink(db, { id: `n${n}`, claim: 'warmth', pmid, status: 'proposed' });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listQueue(db, { by: ada, limit: 3, cursor, now });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 7 }, (_, n) => `proposal:n${n}`));
    const wrong = listQueue(db, { by: localEditor, limit: 3, cursor: 'nonsense', now });
    await expect(wrong).rejects.toThrow(InvalidCursorError);
  });
});
