import {
  addDocument,
  ConflictError,
  confirmAnchor,
  type Db,
  listTray,
  listVersions,
  localEditor,
  markClaim,
  readClaim,
  readDocument,
  readDocumentEdits,
  readVersion,
  saveText,
} from '@touchstone/db';
import { beforeEach, expect, it } from 'vitest';
import { openTestDatabase } from '../support/test-database.ts';

const by = localEditor;
const text = `# On feet

Warm stones keep the feet of 40 people warm for hours on end. They do no harm to anybody who walks.

Cold stones cool the feet within 5 minutes, as everybody knows who has tried it once.
`;
const now = new Date('2026-03-01T12:00:00Z');
let db: Db;
let slug: string;

async function mark(words: string, statement = `Of ${words}`) {
  const version = (await readDocument(db, slug))?.version ?? 0;
  const written = (await readVersion(db, slug, version))?.text ?? '';
  const start = written.indexOf(words);
  const place = { version, start, end: start + words.length };
  return markClaim(db, { slug, ...place, kind: 'efficacy', statement, by, now });
}

beforeEach(async () => {
  ({ db } = await openTestDatabase());
  ({ slug } = await addDocument(db, { title: 'On feet', text, topics: [], by, now }));
});

it('keeps claims on their words when the text above, below and beside them changes', async () => {
  const { id } = await mark('They do no harm to anybody who walks.');
  const changed = text.replace('# On feet', '# On warm feet\n\nA new paragraph.').replace('5', '6');
  const saved = await saveText(db, { slug, expectedVersion: 1, text: changed, by });
  expect(saved).toMatchObject({ version: 2, moved: 1, weak: 0, orphaned: 0 });
  const view = await readDocument(db, slug);
  const [claim] = view?.claims ?? [];
  expect(claim?.id).toBe(id);
  expect(view?.text.slice(claim?.position.start, claim?.position.end)).toBe(claim?.quote.exact);
});

it('puts a changed number to the tray, and lost words to the orphans, with all else of the claim', async () => {
  const { id: number } = await mark(
    'Warm stones keep the feet of 40 people warm for hours on end.',
  );
  const { id: gone } = await mark('Cold stones cool the feet within 5 minutes');
  const changed = text.replace('40', '4').replace(/Cold stones[^.]*\./, 'Nothing else is known.');
  const saved = await saveText(db, { slug, expectedVersion: 1, text: changed, by });
  expect(saved).toMatchObject({ moved: 0, weak: 1, orphaned: 1 });
  const tray = await listTray(db, slug);
  expect(tray?.weak).toMatchObject([
    { id: number, version: 1, proposed: { exact: expect.stringContaining('of 4 people') } },
  ]);
  expect(tray?.orphaned).toMatchObject([{ id: gone, version: 1 }]);
  expect(await readDocumentEdits(db, slug)).toMatchObject({ tray: { weak: 1, orphaned: 1 } });
  expect((await readDocument(db, slug))?.claims).toEqual([]);
  expect(await readClaim(db, gone)).toMatchObject({ id: gone });
});

it('tries what was lost again with each version, and takes the word of an editor', async () => {
  const { id } = await mark('Cold stones cool the feet within 5 minutes');
  await saveText(db, { slug, expectedVersion: 1, text: 'Nothing is known.', by });
  expect(await listTray(db, slug)).toMatchObject({ orphaned: [{ id }] });
  await saveText(db, { slug, expectedVersion: 2, text: `${text}\nMore.`, by });
  expect(await listTray(db, slug)).toEqual({ weak: [], orphaned: [] });
  await saveText(db, { slug, expectedVersion: 3, text: 'Cold stones cool feet in 7 minutes.', by });
  const tray = await listTray(db, slug);
  const [lost] = [...(tray?.weak ?? []), ...(tray?.orphaned ?? [])];
  expect(lost).toMatchObject({ id, version: 3 });
  const end = 'Cold stones cool feet in 7 minutes'.length;
  const expected = lost?.revision ?? 0;
  await confirmAnchor(db, { id, expected, version: 4, start: 0, end, by });
  expect((await readDocument(db, slug))?.claims).toMatchObject([
    { id, position: { start: 0, end } },
  ]);
  expect((await readVersion(db, slug, 4))?.claims).toMatchObject([{ id, method: 'editor' }]);
});

it('lets one of two who save at once win, and keeps what the other typed out of the text', async () => {
  const save = (more: string) =>
    saveText(db, { slug, expectedVersion: 1, text: `${text}\n${more}`, by });
  const results = await Promise.allSettled([save('One.'), save('Two.')]);
  const lost = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(lost).toHaveLength(1);
  expect(lost[0]).toBeInstanceOf(ConflictError);
  expect(await listVersions(db, slug)).toMatchObject([{ number: 2 }, { number: 1 }]);
});
