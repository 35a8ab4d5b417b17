import { type Db, noteVisit, readSince, reviseLink, saveLink, withdrawLink } from '@touchstone/db';
import type { Actor, LinkInput, ReportRecord } from '@touchstone/evidence';
import { beforeEach, expect, it } from 'vitest';
import { stagePerson } from '../support/stage-people.ts';
import { stageSavedReport } from '../support/stage-saved-report.ts';

const pmid = '90000001';
const input: LinkInput = {
  ...{ comparator: 'sham', outcome: 'pain', timePoint: 'short', label: '' },
  ...{ direction: 'supports', directness: 'direct', finding: 'Feet were warmer than with sham.' },
  ...{ figures: {}, readFrom: 'abstract', confidence: 'high' },
};
const noon = new Date('2026-03-01T12:00:00Z');
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

let db: Db;
let save: (changes: Partial<ReportRecord>) => Promise<unknown>;
let ada: Actor;
let bob: Actor;

beforeEach(async () => {
  // What the ingest saves, it saves at half past two.
  ({ db, save } = await stageSavedReport(after(150)));
  [ada, bob] = [await stagePerson(db, 'Ada', 'editor'), await stagePerson(db, 'Bob', 'editor')];
});

const text = { objectType: 'document', objectId: 'feet' } as const;
const claim = { objectType: 'claim', objectId: 'warmth' } as const;

it('begins a new visit after half an hour of absence, and lasts as long as somebody looks', async () => {
  const visit = (minutes: number) => noteVisit(db, { by: ada, ...text, now: after(minutes) });
  expect((await visit(0)).since).toBeUndefined();
  expect((await visit(29)).since).toBeUndefined();
  expect((await visit(58)).since).toBeUndefined();
  expect((await visit(90)).since).toEqual(after(58));
  expect((await visit(91)).since).toEqual(after(58));
  expect((await noteVisit(db, { by: bob, ...text, now: after(92) })).since).toBeUndefined();
  expect((await noteVisit(db, { by: ada, ...claim, now: after(92) })).since).toBeUndefined();
});

it('says nothing at the first visit, nor where nothing changed', async () => {
  const look = (minutes: number) => readSince(db, { by: ada, ...text, now: after(minutes) });
  expect(await look(0)).toBeUndefined();
  await noteVisit(db, { by: ada, ...text, now: noon });
  expect(await look(100)).toBeUndefined();
  expect(await db.visit.findMany()).toMatchObject([{ lastAt: noon }]);
});

it('tells what others linked, turned and withdrew since, and which counts moved', async () => {
  const before = { ...input, label: 'before' };
  const kept = await saveLink(db, { claimId: 'warmth', pmid, input: before, by: bob, now: noon });
  for (const visited of [text, claim]) {
    await noteVisit(db, { by: ada, ...visited, now: after(10) });
    await noteVisit(db, { by: bob, ...visited, now: after(10) });
  }
  const added = await saveLink(db, { claimId: 'harm', pmid, input, by: bob, now: after(60) });
  const turned = { ...before, direction: 'disputes' as const };
  const now = after(61);
  await reviseLink(db, { id: kept.id, expected: 1, input: turned, by: bob, now });
  const since = await readSince(db, { by: ada, ...text, now: after(70) });
  expect(since).toMatchObject({
    since: after(10).toISOString(),
    studies: [{ link: added.id, claim: { id: 'harm' }, report: { pmid } }],
    withdrawn: [],
    doings: 2,
  });
  expect(since?.moved.map(({ claim: { id }, after: { studies } }) => [id, studies])).toEqual([
    ['warmth', { supports: 0, disputes: 1, neutral: 0, mixed: 0 }],
    ['harm', { supports: 1, disputes: 0, neutral: 0, mixed: 0 }],
  ]);
  const ofClaim = await readSince(db, { by: ada, ...claim, now: after(70) });
  expect(ofClaim).toMatchObject({ studies: [], moved: [{ claim: { id: 'warmth' } }], doings: 1 });
  expect((await readSince(db, { by: bob, ...text, now: after(70) }))?.doings).toBe(0);
  await withdrawLink(db, {
    ...{ id: added.id, expected: 1, reason: 'Another foot.', by: bob, now: after(80) },
  });
  await withdrawLink(db, {
    ...{ id: kept.id, expected: 2, reason: 'Another foot.', by: bob, now: after(80) },
  });
  const later = await readSince(db, { by: ada, ...text, now: after(90) });
  expect(later).toMatchObject({ studies: [], withdrawn: [{ link: kept.id }], doings: 4 });
});

it('tells of a retraction', async () => {
  await saveLink(db, { claimId: 'warmth', pmid, input, by: bob, now: noon });
  await noteVisit(db, { by: ada, ...claim, now: after(10) });
  await save({ notices: [{ kind: 'retraction', source: 'pubmed', refType: 'RetractionIn' }] });
  const since = await readSince(db, { by: ada, ...claim, now: after(200) });
  expect(since?.standings).toMatchObject([
    { report: { pmid }, before: 'current', after: 'retracted' },
  ]);
  expect(since?.moved).toMatchObject([{ before: { studies: { supports: 1 } } }]);
});
