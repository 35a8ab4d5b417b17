import {
  confirmQuote,
  countQueue,
  type Db,
  listTasks,
  localEditor,
  readClaim,
  readLink,
  undo,
} from '@touchstone/db';
import type { ReportRecord } from '@touchstone/evidence';
import { beforeEach, describe, expect, it } from 'vitest';
import { fictionalReport } from '../support/fictional-report.ts';
import { stageLink } from '../support/stage-claims.ts';
import { stageSavedReport } from '../support/stage-saved-report.ts';

const pmid = '90000001';
const quote = 'Feet were warmer (P < 0.05)';
const now = new Date('2026-03-01T12:00:00Z');
let db: Db;
let save: (changes: Partial<ReportRecord>) => Promise<unknown>;

beforeEach(async () => {
  ({ db, save } = await stageSavedReport(now));
});

async function stateOf(link: string) {
  return (await readClaim(db, 'warmth'))?.links.find(({ id }) => id === link)?.quoteState;
}

function section(text: string, label?: string): Partial<ReportRecord> {
  return {
    abstract: [
      { label: 'AIM', text: 'To warm feet.' },
      { label, text },
    ],
  };
}

describe('a quote of an abstract that changed', () => {
  it('is found, moved or gone, on the link and in the task', async () => {
    await stageLink(db, { id: 'q', claim: 'warmth', pmid, quote });
    expect(await stateOf('q')).toBeUndefined();
    await save(section('Feet were\u2009warmer (P\u00a0<\u00a00.05), we say.'));
    expect(await stateOf('q')).toBe('found');
    await save(section('Feet were warmer (P < 0.05), we say.', 'DISCUSSION'));
    expect(await stateOf('q')).toBe('moved');
    await save(section('Feet were colder (P < 0.05), we say.', 'DISCUSSION'));
    expect(await stateOf('q')).toBe('gone');

    const tasks = await listTasks(db, { limit: 10 });
    expect(tasks.map(({ status }) => status)).toEqual(['open', 'superseded', 'superseded']);
    expect(tasks[0]).toMatchObject({
      kind: 'abstract',
      change: {
        before: 'AIM: To warm feet.\n\nDISCUSSION: Feet were warmer (P < 0.05), we say.',
        after: 'AIM: To warm feet.\n\nDISCUSSION: Feet were colder (P < 0.05), we say.',
        quotes: [{ link: 'q', quote, state: 'gone' }],
      },
      noticeDate: undefined,
    });
  });

  it('is not looked for where it was taken from the full text', async () => {
    await stageLink(db, { id: 'f', claim: 'warmth', pmid, quote: 'Table 3', depth: 'full-text' });
    await stageLink(db, { id: 'none', claim: 'warmth', pmid });
    await save(section('Nothing.'));
    expect([await stateOf('f'), await stateOf('none')]).toEqual([undefined, undefined]);
    expect(await listTasks(db, { limit: 10 })).toMatchObject([
      { links: ['f', 'none'], change: { quotes: [] } },
    ]);
  });

  it('is asked about too where it was in the title, and the title alone changed', async () => {
    const title = 'Warm stones for cold feet: a fictional trial';
    await stageLink(db, { id: 't', claim: 'warmth', pmid, quote: 'cold feet', depth: 'title' });
    await save({ title: `Retracted: ${title}` });
    expect(await stateOf('t')).toBe('found');
    expect(await listTasks(db, { limit: 10 })).toEqual([]);
    await save({ title: 'Warm stones for cold hands' });
    expect(await listTasks(db, { limit: 10 })).toMatchObject([
      { kind: 'abstract', change: { quotes: [{ link: 't', state: 'gone' }] } },
    ]);
  });

  it('brings no task where the abstract was only set anew', async () => {
    await stageLink(db, { id: 'q', claim: 'warmth', pmid, quote });
    const { abstract } = fictionalReport();
    await save({ abstract: abstract.map(({ text, ...one }) => ({ ...one, text: ` ${text} ` })) });
    await save({ keywords: ['pebbles'] });
    expect(await listTasks(db, { limit: 10 })).toEqual([]);
  });
});

it('the first record of a starter report brings no task, and its quotes are checked', async () => {
  await stageLink(db, { id: 'q', claim: 'warmth', pmid, quote });
  await stageLink(db, { id: 'x', claim: 'warmth', pmid, quote: 'Not in the record' });
  const bare = { abstract: [], contentHash: null, fetchedAt: null };
  await db.report.update({ where: { pmid }, data: { origin: 'starter', ...bare } });
  await save({});
  expect([await stateOf('q'), await stateOf('x')]).toEqual(['found', 'gone']);
  expect(await listTasks(db, { limit: 10 })).toEqual([]);
});

it('a proposed link is asked about as well, and counts in neither balance', async () => {
  await stageLink(db, { id: 'p', claim: 'warmth', pmid, status: 'proposed' });
  await save({ notices: [{ kind: 'retraction', source: 'pubmed', refType: 'RetractionIn' }] });
  const [task] = await listTasks(db, { limit: 10 });
  expect(task?.links).toEqual(['p']);
  expect(task?.balances.with).toEqual(task?.balances.without);
});

describe('a quote that moved, found to be still right', () => {
  const by = localEditor;
  const waiting = async () => (await countQueue(db, { by, now })).kinds.quote;
  const title = 'Stones, of which feet were warmer (P < 0.05)';

  /** As of a starter report whose first record holds the words in its title alone: no task tells it. */
  async function moveIntoTitle() {
    await stageLink(db, { id: 'q', claim: 'warmth', pmid, quote });
    await save({ ...section('Nothing of it.'), title });
    await db.reviewTask.deleteMany();
  }

  it('is anchored where its words stand now, and waits no more', async () => {
    await moveIntoTitle();
    expect(await waiting()).toBe(1);
    await confirmQuote(db, { id: 'q', expected: 1, by, now });
    const start = title.indexOf('feet');
    expect(await readLink(db, 'q')).toMatchObject({
      ...{ quote: quote.replace('F', 'f'), depth: 'title', quoteStart: start, revision: 2 },
      ...{ quotePrefix: title.slice(0, start), status: 'accepted' },
    });
    expect([await stateOf('q'), await waiting()]).toEqual([undefined, 0]);
  });

  it('is undone and done again, alone in two-person mode too', async () => {
    await db.document.update({ where: { slug: 'feet' }, data: { twoPerson: true } });
    await moveIntoTitle();
    const { batch } = await confirmQuote(db, { id: 'q', expected: 1, by, now });
    const undone = await undo(db, { batch, by, now });
    expect(await readLink(db, 'q')).toMatchObject({ quote, depth: 'abstract' });
    expect([await stateOf('q'), await waiting()]).toEqual(['moved', 1]);
    await undo(db, { batch: undone, by, now });
    expect(await readLink(db, 'q')).toMatchObject({ depth: 'title' });
    expect([await stateOf('q'), await waiting()]).toEqual([undefined, 0]);
  });

  it('is undone within one part of the record, to be asked about again', async () => {
    await stageLink(db, { id: 'q', claim: 'warmth', pmid, quote });
    await save(section(`${quote}, we say.`, 'DISCUSSION'));
    const { batch } = await confirmQuote(db, { id: 'q', expected: 1, by, now });
    expect(await stateOf('q')).toBeUndefined();
    const undone = await undo(db, { batch, by, now });
    expect(await stateOf('q')).toBe('moved');
    await undo(db, { batch: undone, by, now });
    expect(await stateOf('q')).toBeUndefined();
  });

  it('is judged by the record as it is now where that changed before the undoing', async () => {
    await moveIntoTitle();
    const { batch } = await confirmQuote(db, { id: 'q', expected: 1, by, now });
    await save({ ...section('Nothing of it.'), title: 'Stones' });
    await undo(db, { batch, by, now });
    expect(await stateOf('q')).toBe('gone');
  });

  it('is refused where the words are gone, or stand where they stood', async () => {
    await stageLink(db, { id: 'q', claim: 'warmth', pmid, quote });
    const confirming = () => confirmQuote(db, { id: 'q', expected: 1, by, now });
    await expect(confirming()).rejects.toMatchObject({
      errors: { quote: expect.stringContaining('nothing to confirm') },
    });
    await save(section('Nothing of it.'));
    await expect(confirming()).rejects.toMatchObject({
      errors: { quote: expect.stringContaining('Choose others') },
    });
    expect(await db.activity.count({ where: { action: 'confirm-quote' } })).toBe(0);
  });
});
