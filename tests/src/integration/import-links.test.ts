import {
  AccessError,
  ImportChangedError,
  InputError,
  importLinks,
  localEditor,
  previewImport,
  readEvidence,
  undo,
} from '@touchstone/db';
import { loadStarter } from '@touchstone/db/open';
import { linksCsv } from '@touchstone/evidence';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkTable } from '../support/link-table.ts';
import { readEveryRow } from '../support/read-every-row.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const slug = 'acupuncture-low-back-pain';
const by = localEditor;
let test: TestDatabase;

beforeEach(async () => {
  test = await openTestDatabase();
  await loadStarter(test.db);
});
afterEach(() => test.close());

const preview = (text: string) => previewImport(test.db, { text, by });

async function exported(): Promise<string> {
  const evidence = await readEvidence(test.db, { of: { slug } });
  if (!evidence) throw new Error('The starter evidence is not there.');
  return linksCsv(evidence);
}

/** Outside quotation marks. */
const swapped: Record<string, string> = { ',': ';', '.': ',' };

describe('a table of links', () => {
  it('imports again without a change, as it was exported', async () => {
    const plan = await preview(await exported());
    expect(plan.counts).toEqual({ new: 0, changed: 0, same: 130, refused: 0 });
  });

  it('is read as other spreadsheets save it: semicolons, commas in numbers, lines ended by LF', async () => {
    const csv = (await exported()).replace(/^\ufeff/, '');
    const german = csv
      .split('\r\n')
      .map((line) => line.replace(/"(?:[^"]|"")*"|,|\./g, (part) => swapped[part] ?? part));
    expect((await preview(german.join('\n'))).counts).toMatchObject({ same: 130, refused: 0 });
  });

  it('changes what was changed in it and adds what is new, in one batch that is undone in one go', async () => {
    const before = (await readEveryRow(test.db)).evidence_links;
    const csv = await exported();
    const [heading = '', first = ''] = csv.split('\r\n');
    const changed = `${heading}\r\n${first.replace('"direct"', '"indirect"')}\r\n`;
    const plan = await preview(changed);
    expect(plan.counts).toEqual({ new: 0, changed: 1, same: 0, refused: 0 });
    expect(plan.rows[0]?.changes).toEqual([
      { column: 'directness', before: 'direct', after: 'indirect' },
    ]);
    const done = await importLinks(test.db, { text: changed, plan: plan.hash, by });
    const added = linkTable(
      { label: 'one' },
      { label: 'two', n: '12', effect: '-10.26', unit: 'mm' },
    );
    const plan2 = await preview(added);
    expect(plan2.counts).toMatchObject({ new: 2, refused: 0 });
    const { batch } = await importLinks(test.db, { text: added, plan: plan2.hash, by });
    const two = await test.db.evidenceLink.findFirst({ where: { label: 'two' } });
    expect(two).toMatchObject({ origin: 'import', status: 'accepted', createdBy: by.id });
    expect(two?.figures).toEqual({ n: 12, effect: -10.26, unit: 'mm' });
    expect((await preview(added)).counts).toMatchObject({ same: 2 });

    await undo(test.db, { batch, by });
    expect(await test.db.evidenceLink.count({ where: { status: 'accepted' } })).toBe(130);
    await undo(test.db, { batch: done.batch, by });
    const after = await readEvidence(test.db, { of: { slug } });
    expect(after?.claims.flatMap(({ links }) => links)).toHaveLength(130);
    expect((await preview(csv)).counts).toMatchObject({ same: 130 });
    expect(before).toHaveLength(130);
  });

  it('changes nothing while it is previewed', async () => {
    const before = await readEveryRow(test.db);
    await preview(linkTable({ label: 'new' }));
    expect(await readEveryRow(test.db)).toEqual(before);
  });

  it('is a proposal where the document asks for two persons', async () => {
    await test.db.document.update({ where: { slug }, data: { twoPerson: true } });
    const text = linkTable({ label: 'new' });
    const plan = await preview(text);
    expect(plan.rows).toMatchObject([{ outcome: 'new', waits: true }]);
    await importLinks(test.db, { text, plan: plan.hash, by });
    const link = await test.db.evidenceLink.findFirst({ where: { label: 'new' } });
    expect(link?.status).toBe('proposed');
  });
});

describe('a table that is wrong', () => {
  it.each([
    ['an unknown claim', { claim: 'none' }, 'claim'],
    ['advice', { claim: 'choose-licensed' }, 'claim'],
    ['a report that is not here', { pmid: '90000099' }, 'pmid'],
    ['a wrong word', { direction: 'partial' }, 'direction'],
    ['no finding', { finding: '' }, 'finding'],
    ['a word for a number', { n: 'many' }, 'n'],
    ['a name that is none', { claim: 'x'.repeat(201) }, 'claim'],
    ['half an interval', { ciFrom: '1' }, 'ciTo'],
    ['an interval upside down', { effect: '1', ciFrom: '2', ciTo: '0', unit: 'mm' }, 'ciFrom'],
    ['figures that are no JSON', { figures: 'k = 10' }, 'figures'],
    ['a quote without its depth', { quote: 'As it was' }, 'depth'],
    ['a quote that is not there', { quote: 'As it never was', depth: 'title' }, 'quote'],
    ['a link that is not there', { link: 'none' }, 'link'],
  ])('is refused by row and column: %s', async (_, cells, column) => {
    const text = linkTable({ label: 'good' }, { label: 'bad', ...cells });
    const { rows, counts, hash } = await preview(text);
    expect(counts).toMatchObject({ new: 1, refused: 1 });
    expect(rows[1]).toMatchObject({ row: 3, problems: [{ column }] });
    const refused = importLinks(test.db, { text, plan: hash, by });
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toMatchObject({ errors: { [`rows.3.${column}`]: /./ } });
    expect(await test.db.evidenceLink.count()).toBe(130);
  });

  it('names the PMIDs that PubMed could be asked for', async () => {
    const plan = await preview(linkTable({ pmid: '90000099' }, { pmid: 'nonsense' }));
    expect(plan.missing).toEqual(['90000099']);
  });

  it('says of a row that is there twice where the other one stands', async () => {
    const { rows } = await preview(linkTable({ label: 'x' }, { label: 'x' }));
    expect(rows[1]?.problems[0]?.message).toMatch(/^Row 2 /);
  });

  it.each([
    ['unknown columns', 'claim,pmid,colour\nx,1,red', /“colour”/],
    ['a column twice', 'claim,pmid,claim\nx,1,x', /twice: claim/],
    ['no claim', 'pmid\n1', /no column claim/],
    ['a stray quotation mark', 'claim,pmid\n"x,1', /no CSV/],
    ['too many cells', 'claim,pmid\nx,1,2', /Row 2 has more cells/],
    ['a NUL character', 'claim,pmid\n"x\ny",1\nx,\0', /Row 3 holds a NUL/],
    [
      'a cell of a megabyte',
      `claim,pmid,finding\nx,1,${'x'.repeat(1_000_000)}`,
      /Row 2 .* under finding/,
    ],
  ])('is refused as a whole: %s', async (_, text, message) => {
    await expect(preview(text)).rejects.toMatchObject({ errors: { file: message } });
  });
});

it('what was changed since the preview is not overwritten', async () => {
  const text = linkTable({ label: 'new' });
  const { hash } = await preview(text);
  await importLinks(test.db, { text, plan: hash, by });
  await expect(importLinks(test.db, { text, plan: hash, by })).rejects.toThrow(ImportChangedError);
  const other = linkTable({ label: 'other' });
  await expect(importLinks(test.db, { text: other, plan: hash, by })).rejects.toThrow(
    ImportChangedError,
  );
});

it('a reader may neither preview nor import', async () => {
  const reader = { id: 'r', name: 'Reader', role: 'reader' as const };
  const text = linkTable({});
  await expect(previewImport(test.db, { text, by: reader })).rejects.toThrow(AccessError);
  await expect(importLinks(test.db, { text, plan: '', by: reader })).rejects.toThrow(AccessError);
});
