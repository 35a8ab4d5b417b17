import {
  ConflictError,
  ImportChangedError,
  importLinks,
  localEditor,
  previewImport,
  reviseLink,
  saveLink,
  UndoError,
  undo,
} from '@touchstone/db';
import { describe, expect, it } from 'vitest';
import { linkInput } from '../support/link-input.ts';
import { linkTable } from '../support/link-table.ts';
import { stageSavedReport } from '../support/stage-saved-report.ts';

const by = localEditor;
const now = new Date('2026-02-01T00:00:00Z');
const warm = 'Feet were warmer';

/** The fictional report on a staged claim, and what previews and imports rows about them. */
async function stage() {
  const { db, save } = await stageSavedReport(now);
  const { id: claim, documentSlug: slug } = await db.claim.findFirstOrThrow({
    where: { kind: { not: 'advice' }, retiredAt: null },
    orderBy: { id: 'asc' },
  });
  await db.evidenceLink.deleteMany();
  const about = { claim, pmid: '90000001' };
  const table = (...rows: Record<string, string>[]) =>
    linkTable(...rows.map((row) => ({ ...about, ...row })));
  const importAll = async (text: string) => {
    const { hash: plan, counts } = await previewImport(db, { text, by });
    expect(counts.refused).toBe(0);
    return importLinks(db, { text, plan, by, now });
  };
  const links = () => db.evidenceLink.findMany({ orderBy: { label: 'asc' } });
  return { db, save, claim, slug, table, importAll, links };
}

describe('rows of one table', () => {
  it('come to what saving each by itself comes to, in the links and in the history', async () => {
    const { db, claim, table, importAll, links } = await stage();
    const input = linkInput({
      figures: { n: 60, effect: -1.5, ci: [-2, -1], p: '<0.05', unit: 'mm' },
      quote: { exact: warm, depth: 'abstract' },
    });
    await saveLink(db, { claimId: claim, pmid: '90000001', input, by, now });
    const { figures, quote, ...cells } = input;
    const numbers = { n: '60', effect: '-1.5', ciFrom: '-2', ciTo: '-1', p: '<0.05', unit: 'mm' };
    await importAll(
      table({ ...cells, ...numbers, quote: warm, depth: 'abstract', label: 'imported' }),
    );
    const [saved, imported] = await links();
    const own = { id: '', label: '', origin: '' };
    expect({ ...imported, ...own }).toEqual({ ...saved, ...own });
    const history = await db.activity.findMany({ orderBy: { objectId: 'asc' } });
    expect(history).toHaveLength(2);
    for (const { objectId, after, ...line } of history) {
      const link = [saved, imported].find((one) => one?.id === objectId);
      expect(after).toEqual(JSON.parse(JSON.stringify(link)));
      expect(line).toMatchObject({ action: 'add', before: null, claimId: claim, actor: by.id });
    }
  });

  it('stand in each other’s way as links do, and are named by their rows', async () => {
    const { db, table } = await stage();
    const quote = { quote: warm, depth: 'abstract' };
    const text = table(
      { ...quote, label: 'one', direction: 'supports' },
      { ...quote, label: 'two', direction: 'disputes' },
    );
    const { counts, rows } = await previewImport(db, { text, by });
    expect(counts).toMatchObject({ new: 1, refused: 1 });
    expect(rows[1]?.problems).toMatchObject([{ column: 'direction', message: /^Row 2 quotes/ }]);
  });

  it('may take the place that a row before leaves, and are taken back from it', async () => {
    const { table, importAll, db, links } = await stage();
    await importAll(table({ label: 'a' }, { label: 'b' }));
    const [a, b] = await links();
    const moved = table({ link: b?.id ?? '', label: 'c' }, { link: a?.id ?? '', label: 'b' });
    const { batch } = await importAll(moved);
    expect((await links()).map(({ id }) => id)).toEqual([a?.id, b?.id]);
    expect((await links()).map(({ label }) => label)).toEqual(['b', 'c']);
    await undo(db, { batch, by });
    expect((await links()).map(({ id, label }) => [id, label])).toEqual([
      [a?.id, 'a'],
      [b?.id, 'b'],
    ]);
  });

  it('wait for another editor where the document asks for two: new ones, and changes', async () => {
    const { db, slug, table, importAll, links } = await stage();
    await importAll(table({ label: 'old' }));
    await db.document.update({ where: { slug }, data: { twoPerson: true } });
    const text = table({ label: 'new' }, { label: 'old', finding: 'As it is now.' });
    const { rows } = await previewImport(db, { text, by });
    expect(rows.map(({ outcome, waits }) => [outcome, waits])).toEqual([
      ['new', true],
      ['changed', true],
    ]);
    await importAll(text);
    const [fresh, old] = await links();
    expect(fresh).toMatchObject({ label: 'new', status: 'proposed' });
    expect(old).toMatchObject({ status: 'accepted', finding: 'As it was.', pendingBy: by.id });
    expect(old?.pending).toMatchObject({ change: 'revise', input: { finding: 'As it is now.' } });
  });
});

describe('what changed since the preview', () => {
  it.each([
    'a link',
    'the words of the abstract',
    'the mode of the document',
    'a claim that was retired',
  ])('is not overwritten: %s', async (what) => {
    const { db, save, claim, slug, table, importAll, links } = await stage();
    await importAll(table({ label: 'old' }));
    const text = table(
      { label: 'old', finding: 'As it is now.' },
      { label: 'new', quote: warm, depth: 'abstract' },
    );
    const { hash: plan } = await previewImport(db, { text, by });
    const [{ id = '' } = {}] = await links();
    const changes: Record<string, () => Promise<unknown>> = {
      'a link': () => reviseLink(db, { id, expected: 1, input: linkInput(), by }),
      'the words of the abstract': () => save({ abstract: [{ text: 'Feet were cold.' }] }),
      'the mode of the document': () =>
        db.document.update({ where: { slug }, data: { twoPerson: true } }),
      'a claim that was retired': () =>
        db.claim.update({
          where: { id: claim },
          data: { retiredAt: now, retiredReason: 'Twice.' },
        }),
    };
    await changes[what]?.();
    const before = await links();
    await expect(importLinks(db, { text, plan, by })).rejects.toThrow(ImportChangedError);
    expect(await links()).toEqual(before);
  });
});

it('of several who import one table at the same moment all but the first are told so', async () => {
  const { db, table, links } = await stage();
  const text = table({ label: 'one' }, { label: 'two' });
  const { hash: plan } = await previewImport(db, { text, by });
  // Each on a connection of its own, so that they meet.
  await Promise.all([1, 2, 3, 4].map(() => db.$queryRaw`SELECT 1`));
  const all = [1, 2, 3, 4].map(() => importLinks(db, { text, plan, by }));
  const outcomes = await Promise.allSettled(all);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toEqual(
    Array(3).fill({ status: 'rejected', reason: expect.any(ImportChangedError) }),
  );
  expect(await links()).toHaveLength(2);
});

describe('a thousand rows', () => {
  const labels = Array.from({ length: 1000 }, (_, at) => ({ label: `row ${at}` }));

  it('are one batch of the history, taken back and put in force again in one go', async () => {
    const { db, table, importAll } = await stage();
    const { batch } = await importAll(table(...labels));
    const count = (status: string) => db.evidenceLink.count({ where: { status } });
    expect(await count('accepted')).toBe(1000);
    expect(await db.activity.count({ where: { batch } })).toBe(1000);
    const undone = await undo(db, { batch, by });
    expect([await count('accepted'), await count('withdrawn')]).toEqual([0, 1000]);
    await expect(undo(db, { batch, by })).rejects.toThrow(UndoError);
    await undo(db, { batch: undone, by });
    expect(await count('accepted')).toBe(1000);
  });

  it('are all left as they are where one of them was changed since', async () => {
    const { db, table, importAll } = await stage();
    const { batch } = await importAll(table(...labels));
    const { id } = await db.evidenceLink.findFirstOrThrow({ where: { label: 'row 500' } });
    await reviseLink(db, { id, expected: 1, input: linkInput({ label: 'row 500' }), by });
    await expect(undo(db, { batch, by })).rejects.toThrow(ConflictError);
    expect(await db.evidenceLink.count({ where: { status: 'accepted' } })).toBe(1000);
  });
});
