import {
  ConflictError,
  type Db,
  InputError,
  localEditor,
  markClaim,
  mergeClaims,
  readClaim,
  readDocument,
  reinstateClaim,
  retireClaim,
  reviseClaim,
  reviseDocument,
  saveText,
  splitClaim,
  undo,
} from '@touchstone/db';
import { beforeEach, expect, it } from 'vitest';
import {
  linkReport,
  markWords,
  stonesSentences as sentences,
  stageMarkedText,
  stonesText as text,
} from '../support/stage-text.ts';

const by = localEditor;
const now = new Date('2026-03-01T12:00:00Z');
let db: Db;
let slug: string;
let warm: string;
let harm: string;

beforeEach(async () => {
  ({ db, slug, warm, harm } = await stageMarkedText(now));
});

/** What readers see of the text and its claims. */
async function everything() {
  const document = await readDocument(db, slug);
  const claims = [];
  for (const { id } of document?.claims ?? []) {
    const claim = await readClaim(db, id);
    const links = claim?.links.map(({ revision: _, ...link }) => link);
    claims.push({ ...claim, document: undefined, links });
  }
  return { text: document?.text, claims };
}

function revisionOf(id: string) {
  return db.claim.findUniqueOrThrow({ where: { id } }).then(({ revision }) => revision);
}

it('refuses to mark nothing, space, half a character and an older version', async () => {
  const mark = (place: { start: number; end: number; version?: number; statement?: string }) =>
    markClaim(db, { slug, version: 1, kind: 'efficacy', statement: 'So.', ...place, by });
  await expect(mark({ start: 5, end: 5 })).rejects.toThrow(InputError);
  await expect(mark({ start: 9, end: 11 })).rejects.toThrow('No words are selected');
  const unseen = { start: 12, end: 20, statement: '\u200b\u2060' };
  await expect(mark(unseen)).rejects.toThrow('Say in one sentence what is claimed');
  await expect(reviseDocument(db, { slug, expected: 1, title: '\u202e', by })).rejects.toThrow(
    'title',
  );
  await expect(saveText(db, { slug, expectedVersion: 1, text: '\u200b\n', by })).rejects.toThrow(
    'There is no text',
  );
  await expect(mark({ start: 0, end: 9999 })).rejects.toThrow(InputError);
  const missing = mark({ start: 2, end: 9, version: 2 });
  await expect(missing).rejects.toMatchObject({
    errors: { version: expect.stringContaining('newest is 1') },
  });
  await saveText(db, { slug, expectedVersion: 1, text: `${text}\n\u{1F9B6} feet`, by });
  await expect(mark({ start: 2, end: 9, version: 1 })).rejects.toThrow(ConflictError);
  const start = text.length + 1;
  await expect(mark({ start, end: start + 1, version: 2 })).rejects.toThrow('cuts a character');
  const { id } = await mark({ start, end: start + 3, version: 2 });
  expect((await readDocument(db, slug))?.claims.at(-1)).toMatchObject({ id });
});

it('takes claims within and across each other, and gives each an address of its own', async () => {
  const inner = await markWords(db, { slug, words: 'the feet of 40 people', now });
  const start = text.indexOf('feet of 40 people');
  const { id: again } = await markClaim(db, {
    ...{ slug, version: 1, start, end: start + 17, kind: 'efficacy', by, now },
    statement: 'the feet of 40 people',
  });
  const across = await markWords(db, { slug, words: 'on end. They do no harm', now });
  const ids = (await readDocument(db, slug))?.claims.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([warm, inner, again, across, harm]));
  expect(again).toBe(`${inner}-2`);
});

it('refuses to make a second claim of the same words with the same statement, and names the first', async () => {
  const again = () => markWords(db, { slug, words: sentences.warm, now });
  await expect(again()).rejects.toThrow(`a claim already that says the same: ${warm}.`);
  await retireClaim(db, { id: warm, expected: 1, reason: 'Says too much.', by });
  expect(await again()).not.toBe(warm);
});

it('splits a claim: the first part keeps id and links, the second gets copies of those chosen', async () => {
  const one = await linkReport(db, { claimId: warm, pmid: '90000001', now });
  const two = await linkReport(db, { claimId: warm, pmid: '90000002', now });
  const before = await everything();
  const start = text.indexOf(sentences.warm);
  const at = text.indexOf('warm for hours');
  const split = await splitClaim(db, {
    ...{ id: warm, expected: 1, version: 1, copy: [two], by, now },
    parts: [
      { start, end: at, statement: 'Stones keep feet.' },
      { start: at, end: start + sentences.warm.length, statement: 'It lasts for hours.' },
    ],
  });
  const first = await readClaim(db, warm);
  const second = await readClaim(db, split.id);
  expect(first?.links.map(({ id }) => id).sort()).toEqual([one, two].sort());
  expect(first?.quote.exact).toBe('Warm stones keep the feet of 40 people');
  expect(second).toMatchObject({ statement: 'It lasts for hours.', links: [{ pmid: '90000002' }] });
  await undo(db, { batch: split.batch, by });
  expect(await everything()).toEqual(before);
});

it('merges claims: links go over but for those that stand twice, and undo puts all back', async () => {
  const same = await linkReport(db, { claimId: warm, pmid: '90000001', now });
  const twin = await linkReport(db, { claimId: harm, pmid: '90000001', now });
  const moves = await linkReport(db, { claimId: harm, pmid: '90000002', now });
  const before = await everything();
  const merged = await mergeClaims(db, {
    ...{ ids: [warm, harm], expected: { [warm]: 1, [harm]: 1 }, by, now },
    statement: 'Warm stones warm, and do no harm.',
  });
  expect(merged.left).toEqual([twin]);
  const kept = await readClaim(db, warm);
  expect(kept?.links.map(({ id }) => id).sort()).toEqual([same, moves].sort());
  expect(kept?.quote.exact).toBe(`${sentences.warm} ${sentences.harm}`);
  expect((await readClaim(db, harm))?.links).toMatchObject([{ id: twin }]);
  expect((await readDocument(db, slug))?.claims.map(({ id }) => id)).toEqual([warm]);
  await undo(db, { batch: merged.batch, by });
  expect(await everything()).toEqual(before);
});

it('retires a claim and takes it back where its words are by then', async () => {
  const link = await linkReport(db, { claimId: harm, pmid: '90000001', now });
  await retireClaim(db, { id: harm, expected: 1, reason: 'Says nothing.', by });
  expect((await readDocument(db, slug))?.claims.map(({ id }) => id)).toEqual([warm]);
  expect((await readClaim(db, harm))?.links).toMatchObject([{ id: link }]);
  await expect(reviseClaim(db, { id: harm, expected: 2, statement: 'So.', by })).rejects.toThrow(
    'This claim was retired. Reinstate it',
  );
  const changed = text.replace('# On feet', '# On feet\n\nFirst of all.');
  await saveText(db, { slug, expectedVersion: 1, text: changed, by });
  await reinstateClaim(db, { id: harm, expected: 2, reason: 'It does.', by });
  const view = await readDocument(db, slug);
  const claim = view?.claims.find(({ id }) => id === harm);
  expect(view?.text.slice(claim?.position.start, claim?.position.end)).toBe(sentences.harm);
});

it('takes back a saved text by saving the one before again, with the claims as they were', async () => {
  const before = await everything();
  const saved = await saveText(db, { slug, expectedVersion: 1, text: 'Nothing.', by });
  expect(saved).toMatchObject({ orphaned: 2 });
  const batch = await undo(db, { batch: saved.batch, by });
  expect(await everything()).toEqual(before);
  expect(await readDocument(db, slug)).toMatchObject({ version: 3 });
  await undo(db, { batch, by });
  expect(await readDocument(db, slug)).toMatchObject({ version: 4, text: 'Nothing.', claims: [] });
});

it('takes back what a claim says, though its text was saved since', async () => {
  const revised = await reviseClaim(db, { id: warm, expected: 1, statement: 'Other.', by });
  await saveText(db, { slug, expectedVersion: 1, text: `Above.\n\n${text}`, by });
  await undo(db, { batch: revised.batch, by });
  const { statement, position } = (await readClaim(db, warm)) ?? {};
  expect(statement).not.toBe('Other.');
  expect(position?.start).toBe(text.indexOf(sentences.warm) + 'Above.\n\n'.length);
});

it('lets one of two who change a claim at once win', async () => {
  const change = (statement: string) => reviseClaim(db, { id: warm, expected: 1, statement, by });
  const results = await Promise.allSettled([change('One.'), change('Two.')]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(results.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(ConflictError);
  expect(await revisionOf(warm)).toBe(2);
});

it('leaves the settings of a document to admins, in undoing too', async () => {
  const editor = { id: 'ada', name: 'Ada', role: 'editor' } as const;
  const settings = { slug, twoPerson: true } as const;
  await expect(reviseDocument(db, { ...settings, expected: 1, by: editor })).rejects.toThrow(
    'role admin',
  );
  const { batch } = await reviseDocument(db, { ...settings, expected: 1, by });
  await expect(undo(db, { batch, by: editor })).rejects.toThrow('role admin');
  await reviseDocument(db, { slug, expected: 2, title: 'On cold feet', by: editor });
  expect(await readDocument(db, slug)).toMatchObject({ title: 'On cold feet' });
});
