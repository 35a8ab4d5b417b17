import {
  AccessError,
  ConflictError,
  type Db,
  dropCertainty,
  dropThreshold,
  InputError,
  listActivity,
  NotThereError,
  rateCertainty,
  readClaimReview,
  reviewClaim,
  setThreshold,
  undo,
} from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { stageLink } from '../support/stage-claims.ts';
import { stagePerson } from '../support/stage-people.ts';
import { stageSavedReport } from '../support/stage-saved-report.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-02T12:00:00Z');
const scope = { claimId: 'warmth', comparator: 'sham', outcome: 'pain' } as const;
const low = {
  ...scope,
  level: 'low',
  reasons: [{ domain: 'imprecision', concern: 'serious', note: 'Few people.' }],
} as const;
const ten = { claimId: 'warmth', outcome: 'pain', value: 10, unit: 'mm (VAS)', source: 'A panel' };

let db: Db;
let ada: Actor;

beforeEach(async () => {
  ({ db } = await stageSavedReport(now));
  ada = await stagePerson(db, 'Ada', 'editor');
});

const rate = (changes: object = {}) =>
  rateCertainty(db, { ...low, reasons: [...low.reasons], by: ada, now, ...changes });
const threshold = (changes: object = {}) =>
  setThreshold(db, { ...ten, outcome: 'pain', by: ada, now, ...changes });
const review = () => readClaimReview(db, 'warmth', { now: later });

describe('certainty', () => {
  it('starts at nothing, and is what somebody says, by name', async () => {
    expect((await review())?.certainties).toEqual([]);
    await rate({ note: ' On the whole. ' });
    expect((await review())?.certainties).toMatchObject([
      {
        ...{ comparator: 'sham', outcome: 'pain', level: 'low', note: 'On the whole.' },
        ...{ by: { name: 'Ada' }, revision: 1, reasons: low.reasons },
      },
    ]);
  });

  it('is replaced by whoever saw what stood there, and by nobody else', async () => {
    await rate();
    await expect(rate({ level: 'high' })).rejects.toThrow(ConflictError);
    await rate({ level: 'high', reasons: [], expected: 1 });
    await expect(rate({ expected: 1 })).rejects.toThrow(ConflictError);
    expect((await review())?.certainties).toMatchObject([{ level: 'high', revision: 2 }]);
  });

  it('of two who rate it at once is one’s, and the other learns of it', async () => {
    const both = await Promise.allSettled([rate(), rate({ level: 'high' })]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'ConflictError' },
    });
  });

  it('is taken away, and every step can be taken back and done again', async () => {
    const first = await rate();
    const second = await rate({ level: 'moderate', expected: 1 });
    const dropped = await dropCertainty(db, { id: first.id, expected: 2, by: ada, now: later });
    expect((await review())?.certainties).toEqual([]);
    const undone = await undo(db, { batch: dropped.batch, by: ada, now: later });
    expect((await review())?.certainties).toMatchObject([{ level: 'moderate', id: first.id }]);
    await undo(db, { batch: undone, by: ada, now: later });
    expect((await review())?.certainties).toEqual([]);
    await expect(undo(db, { batch: second.batch, by: ada, now: later })).rejects.toThrow(
      ConflictError,
    );
  });

  it('is refused of advice, of no claim, of a domain twice or with another’s concern', async () => {
    await expect(rate({ claimId: 'nobody' })).rejects.toThrow(NotThereError);
    const twice = [low.reasons[0], low.reasons[0]];
    await expect(rate({ reasons: twice })).rejects.toThrow(InputError);
    const odd = [{ domain: 'large-effect', concern: 'serious', note: '' }];
    await expect(rate({ reasons: odd })).rejects.toThrow(InputError);
    await db.claim.update({ where: { id: 'harm' }, data: { kind: 'advice', statement: null } });
    await expect(rate({ claimId: 'harm' })).rejects.toThrow('Advice takes no evidence');
    const reader = await stagePerson(db, 'Rea', 'reader');
    await expect(rate({ by: reader })).rejects.toThrow(AccessError);
  });
});

describe('the smallest difference that matters', () => {
  it('is said with its unit and source, replaced, taken away and taken back', async () => {
    const { id, batch } = await threshold({ sourcePmid: '90000001' });
    await undo(db, { batch, by: ada, now });
    expect((await review())?.thresholds).toEqual([]);
    const again = await threshold({ value: 15 });
    expect(again.id).not.toBe(id);
    const dropped = await dropThreshold(db, { id: again.id, expected: 1, by: ada, now });
    await undo(db, { batch: dropped.batch, by: ada, now });
    expect((await review())?.thresholds).toMatchObject([{ value: 15, unit: 'mm (VAS)' }]);
  });

  it('names the field that is wrong', async () => {
    const wrong = { value: -1, unit: ' ', source: '' };
    await expect(threshold(wrong)).rejects.toMatchObject({
      errors: { value: expect.any(String), unit: expect.any(String), source: expect.any(String) },
    });
    await expect(threshold({ sourcePmid: '90000777' })).rejects.toMatchObject({
      errors: { sourcePmid: expect.stringContaining('No report here') },
    });
  });
});

describe('a review', () => {
  it('is of the claim that was seen, and can be taken back', async () => {
    await stageLink(db, { id: 'one', claim: 'warmth', pmid: '90000001' });
    expect(await review()).toMatchObject({ state: 'new', because: ['never-reviewed'] });
    const { batch } = await reviewClaim(db, { id: 'warmth', expected: 1, by: ada, now });
    expect(await review()).toMatchObject({ state: 'reviewed', by: { name: 'Ada' }, revision: 2 });
    await expect(reviewClaim(db, { id: 'warmth', expected: 1, by: ada, now })).rejects.toThrow(
      ConflictError,
    );
    await undo(db, { batch, by: ada, now: later });
    expect(await review()).toMatchObject({ state: 'new' });
  });
});

describe('history', () => {
  it('is listed by claim, text, object and person, and offers to take back only the latest', async () => {
    const { id } = await rate();
    await rate({ level: 'high', expected: 1, now: later });
    const lines = async (query: object) =>
      (await listActivity(db, { ...query, limit: 9 })).activities;
    expect(await lines({ claimId: 'warmth' })).toMatchObject([
      { action: 'rate', actor: { name: 'Ada' }, undoable: true, after: { level: 'high' } },
      { action: 'rate', undoable: false, after: { level: 'low' } },
    ]);
    expect(await lines({ documentSlug: 'feet' })).toHaveLength(2);
    expect(await lines({ object: { type: 'certainty', id } })).toHaveLength(2);
    expect(await lines({ object: { type: 'claim' } })).toHaveLength(0);
    expect(await lines({ actor: ada.id, claimId: 'harm' })).toHaveLength(0);
    const first = await listActivity(db, { claimId: 'warmth', limit: 1 });
    const cursor = first.nextCursor;
    expect(
      (await listActivity(db, { claimId: 'warmth', limit: 1, cursor })).activities,
    ).toMatchObject([{ after: { level: 'low' } }]);
  });
});
