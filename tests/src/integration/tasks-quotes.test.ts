import { type Db, listTasks, readClaim } from '@touchstone/db';
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
