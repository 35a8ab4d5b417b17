import {
  localEditor as by,
  rateCertainty,
  retireClaim,
  reviseClaim,
  reviseDocument,
  saveText,
  setThreshold,
} from '@touchstone/db';
import type { KnownForm } from './known-form.ts';
import { stageStones } from './stage-stones.ts';
import { stonesSentences, stonesText } from './stage-text.ts';

const least = 'editor';
const scope = { comparator: 'sham', outcome: 'pain' } as const;

/** What is done with texts, their claims, and what is said of a claim's evidence. */
export const formsOfTexts: KnownForm[] = [
  {
    ...{ action: 'text/add-text#addText', least },
    fill: async () => ({
      page: '/documents/new',
      fields: { title: 'On hands', text: 'Warm stones keep hands warm.' },
    }),
  },
  {
    ...{ action: 'text/save-edit#saveEdit', least },
    async fill(db) {
      const { slug } = await stageStones(db);
      const text = stonesText.replace('40 people', '50 people');
      const fields = { slug, expectedVersion: '1', text, note: '' };
      return { page: `/documents/${slug}/edit`, fields };
    },
  },
  {
    ...{ action: 'text/save-settings#saveSettings', doing: 'title', least },
    async fill(db) {
      const { slug } = await stageStones(db);
      const fields = { slug, expected: '1', title: 'On warm feet' };
      return { page: `/documents/${slug}/settings`, fields };
    },
  },
  {
    ...{ action: 'text/save-settings#saveSettings', doing: 'two-person mode', least: 'admin' },
    async fill(db) {
      const { slug } = await stageStones(db);
      const rules = { all: 'yes', twoPerson: 'on', reviewEveryDays: '30' };
      const fields = { slug, expected: '1', title: 'On feet', ...rules };
      return { page: `/documents/${slug}/settings`, fields };
    },
  },
  {
    ...{ action: 'text/mark-words#markWords', least },
    async fill(db) {
      const { slug } = await stageStones(db);
      const place = placeOf(stonesSentences.harm);
      const fields = { slug, version: '1', ...place, kind: 'harm', statement: 'No harm.' };
      return { page: `/documents/${slug}?mark=words`, fields };
    },
  },
  {
    ...{ action: 'text/place-words#placeWords', least },
    async fill(db) {
      const { slug, cold: id } = await stageStones(db);
      const text = stonesText.replace(stonesSentences.cold, 'Ice is another thing.');
      await saveText(db, { slug, expectedVersion: 1, text, by });
      const { revision } = await db.claim.findUniqueOrThrow({ where: { id } });
      const start = text.indexOf('Ice is another');
      const place = { start: String(start), end: String(start + 'Ice is another thing.'.length) };
      const fields = { id, expected: String(revision), version: '2', ...place };
      return { page: `/documents/${slug}/tray`, fields };
    },
  },
  {
    ...{ action: 'text/reword#reword', least },
    async fill(db) {
      const { warm: id } = await stageStones(db);
      const fields = { id, expected: '1', kind: 'efficacy', statement: 'Stones warm feet.' };
      return { page: `/claims/${id}`, fields };
    },
  },
  {
    ...{ action: 'text/split#split', least },
    async fill(db) {
      const { warm: id } = await stageStones(db);
      const { start, end } = placeOf(stonesSentences.warm);
      const middle = String(stonesText.indexOf('for hours'));
      const said = { first: 'Stones warm feet.', second: 'They do so for hours.' };
      const fields = { id, expected: '1', version: '1', start, middle, end, ...said };
      return { page: `/claims/${id}`, fields: { ...fields, kind: 'efficacy' } };
    },
  },
  {
    ...{ action: 'text/merge#merge', least },
    async fill(db) {
      const { warm: id, cold: other } = await stageStones(db);
      const fields = { id, expected: '1', other: `1 ${other}`, statement: 'Stones change feet.' };
      return { page: `/claims/${id}`, fields };
    },
  },
  {
    ...{ action: 'text/change-retired#retire', least },
    async fill(db) {
      const { cold: id } = await stageStones(db);
      return { page: `/claims/${id}`, fields: { id, expected: '1', reason: 'Said twice.' } };
    },
  },
  {
    ...{ action: 'text/change-retired#reinstate', least },
    async fill(db) {
      const { cold: id } = await stageStones(db);
      await retireClaim(db, { id, expected: 1, reason: 'Said twice.', by });
      return { page: `/claims/${id}`, fields: { id, expected: '2', reason: 'Said once.' } };
    },
  },
  {
    ...{ action: 'text/restore#restore', least },
    async fill(db) {
      const { warm: id } = await stageStones(db, new Date(Date.now() - 60_000));
      const at = new Date(Date.now() - 30_000).toISOString();
      await reviseClaim(db, { id, expected: 1, statement: 'Stones cool feet.', by });
      return { page: `/claims/${id}`, fields: { id, expected: '2', at } };
    },
  },
  {
    ...{ action: 'claim-review/mark-reviewed#markReviewed', least },
    async fill(db) {
      const { warm: id } = await stageStones(db);
      return { page: `/claims/${id}`, fields: { id, expected: '1' } };
    },
  },
  {
    ...{ action: 'claim-review/rate#rate', least },
    async fill(db) {
      const { warm: claim } = await stageStones(db);
      const fields = { claim, ...scope, level: 'low', note: 'Two small trials.' };
      return { page: `/claims/${claim}`, fields };
    },
  },
  {
    ...{ action: 'claim-review/drop-rating#dropRating', least },
    async fill(db) {
      const { warm: claimId } = await stageStones(db);
      const rating = { claimId, ...scope, level: 'low', note: undefined } as const;
      const { id } = await rateCertainty(db, { ...rating, reasons: [], by });
      return { page: `/claims/${claimId}`, fields: { id, expected: '1' } };
    },
  },
  {
    ...{ action: 'claim-review/set-smallest#setSmallest', least },
    async fill(db) {
      const { warm: claim } = await stageStones(db);
      const rest = { unit: 'degrees', source: 'As patients say.', sourcePmid: '' };
      return { page: `/claims/${claim}`, fields: { claim, outcome: 'pain', value: '2', ...rest } };
    },
  },
  {
    ...{ action: 'claim-review/drop-smallest#dropSmallest', least },
    async fill(db) {
      const { warm: claimId } = await stageStones(db);
      const threshold = {
        outcome: 'pain',
        value: 2,
        unit: 'degrees',
        source: 'A survey.',
      } as const;
      const { id } = await setThreshold(db, { claimId, ...threshold, by });
      return { page: `/claims/${claimId}`, fields: { id, expected: '1' } };
    },
  },
  {
    ...{ action: 'since/send-visit#sendVisit', least: 'reader', silent: true },
    async fill(db) {
      const { warm: objectId } = await stageStones(db);
      return { page: `/claims/${objectId}`, given: [{ objectType: 'claim', objectId }] };
    },
  },
  {
    ...{ action: 'undo/take-back#takeBack', doing: 'a claim', least },
    async fill(db) {
      const { warm: id } = await stageStones(db);
      const { batch } = await reviseClaim(db, { id, expected: 1, statement: 'Other words.', by });
      return { page: `/claims/${id}`, fields: { batch } };
    },
  },
  {
    ...{ action: 'undo/take-back#takeBack', doing: 'a setting', least: 'admin' },
    async fill(db) {
      const { slug } = await stageStones(db);
      const { batch } = await reviseDocument(db, { slug, expected: 1, twoPerson: true, by });
      return { page: `/documents/${slug}`, fields: { batch } };
    },
  },
];

function placeOf(words: string): { start: string; end: string } {
  const start = stonesText.indexOf(words);
  return { start: String(start), end: String(start + words.length) };
}
