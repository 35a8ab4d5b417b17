import {
  localEditor as by,
  type Db,
  excludeReports,
  saveDraft,
  withdrawLink,
} from '@touchstone/db';
import type { KnownForm } from './known-form.ts';
import { proposeAgain, stageStones, stageTask } from './stage-stones.ts';
import { linkReport } from './stage-text.ts';

const least = 'editor';
const judgement = {
  ...{ comparator: 'sham', outcome: 'function', timePoint: 'short', timePointBasis: '', label: '' },
  ...{ direction: 'supports', directness: 'direct', finding: 'Feet moved better.' },
  ...{ n: '', effect: '', ciFrom: '', ciTo: '', p: '', unit: '', otherFigures: '' },
  ...{ readFrom: 'abstract', confidence: 'high', depth: '', quote: '', quotePrefix: '' },
  ...{ quoteSuffix: '', quoteStart: '', quotePlace: '' },
};

/** What is done with links, proposals and drafts. */
export const formsOfLinks: KnownForm[] = [
  {
    ...{ action: 'link/save-new-link#saveNewLink', least },
    async fill(db) {
      const { warm } = await stageStones(db);
      const fields = { ...judgement, claimId: warm, pmid: '90000003' };
      return { page: `/claims/${warm}/link?pmid=90000003`, fields };
    },
  },
  {
    ...{ action: 'link/save-revised-link#saveRevisedLink', least },
    async fill(db) {
      const [id] = (await stageStones(db)).links;
      return { page: `/links/${id}/edit`, fields: { ...judgement, id, expected: '1' } };
    },
  },
  {
    ...{ action: 'link/keep-draft#keepDraft', least },
    async fill(db) {
      const { warm: claimId } = await stageStones(db);
      const given = [{ claimId, pmid: '90000003', values: judgement }];
      return { page: `/claims/${claimId}/link?pmid=90000003`, given };
    },
  },
  {
    ...{ action: 'link/discard-draft#discardDraft', least },
    async fill(db, person) {
      const { warm: claimId } = await stageStones(db);
      const of = { claimId, pmid: '90000003' };
      await saveDraft(db, { ...of, values: judgement, by: person });
      return { page: `/claims/${claimId}/link?pmid=90000003`, fields: of };
    },
  },
  {
    ...{ action: 'link/change-status#changeStatus', doing: 'withdraw', least },
    async fill(db) {
      const [id] = (await stageStones(db)).links;
      const fields = { id, expected: '1', to: 'withdrawn', reason: 'Misread.' };
      return { page: `/links/${id}`, fields };
    },
  },
  {
    ...{ action: 'link/change-status#changeStatus', doing: 'restore', least },
    async fill(db) {
      const [id] = (await stageStones(db)).links;
      await withdrawLink(db, { id, expected: 1, reason: 'Misread.', by });
      const fields = { id, expected: '2', to: 'restored', reason: 'Read again.' };
      return { page: `/links/${id}`, fields };
    },
  },
  {
    ...{ action: 'link/withdraw-several#withdrawSeveral', least },
    async fill(db) {
      const { warm, links } = await stageStones(db);
      const link = links.map((id) => `1 ${id}`);
      return { page: `/claims/${warm}`, fields: { link, reason: 'Misread.' } };
    },
  },
  {
    ...{ action: 'link/decide-on-link#decideOnLink', least },
    async fill(db) {
      const [id] = (await stageStones(db)).links;
      await proposeAgain(db, [id]);
      return { page: `/links/${id}`, fields: { id, expected: '1', decision: 'accept', note: '' } };
    },
  },
  {
    ...{ action: 'link/decide-on-links#decideOnLinks', least },
    async fill(db) {
      const { warm, links } = await stageStones(db);
      await proposeAgain(db, links);
      const link = links.map((id) => `1 ${id}`);
      return { page: `/claims/${warm}`, fields: { link, decision: 'reject', note: 'Misread.' } };
    },
  },
  {
    ...{ action: 'link/confirm-moved-quote#confirmMovedQuote', least },
    async fill(db) {
      const id = await stageMovedQuote(db);
      return { page: `/links/${id}`, fields: { id, expected: '1' } };
    },
  },
  {
    ...{ action: 'link/exclude#exclude', least },
    async fill(db) {
      const { warm: claimId } = await stageStones(db);
      const fields = { claimId, pmid: ['90000003'], reason: 'It is about hands.' };
      return { page: `/claims/${claimId}/link`, fields };
    },
  },
  {
    ...{ action: 'link/readmit#readmit', least },
    async fill(db) {
      const { warm: claimId } = await stageStones(db);
      const pmid = '90000003';
      await excludeReports(db, { claimId, pmids: [pmid], reason: 'It is about hands.', by });
      return { page: `/claims/${claimId}`, fields: { claimId, pmid } };
    },
  },
  {
    ...{ action: 'link/fetch-pmid#fetchPmid', least },
    async fill(db) {
      const { warm } = await stageStones(db);
      return { page: `/claims/${warm}/link`, fields: { pmid: '90000071' } };
    },
  },
  ...(['accept', 'reject', 'postpone', 'disputes'] as const).map(
    (verb): KnownForm => ({
      ...{ action: 'queue/decide-item#decideItem', doing: verb, least },
      async fill(db) {
        const [id] = (await stageStones(db)).links;
        await proposeAgain(db, [id]);
        const kind = verb === 'disputes' ? 'direction' : 'link';
        return { page: '/queue', given: [{ kind, id, expected: 1, verb, note: 'As I read it.' }] };
      },
    }),
  ),
  {
    ...{ action: 'queue/decide-item#decideItem', doing: 'claim', least },
    async fill(db) {
      const { warm: id } = await stageStones(db);
      return { page: '/queue', given: [{ kind: 'claim', id, expected: 1, verb: 'accept' }] };
    },
  },
  {
    ...{ action: 'queue/decide-item#decideItem', doing: 'quote', least },
    async fill(db) {
      const id = await stageMovedQuote(db);
      return { page: '/queue', given: [{ kind: 'quote', id, expected: 1, verb: 'accept' }] };
    },
  },
  {
    ...{ action: 'queue/decide-item#decideItem', doing: 'task', least },
    async fill(db) {
      const task = await stageTask(db);
      return { page: '/queue', given: [{ kind: 'task', id: task, verb: 'accept' }] };
    },
  },
  {
    ...{ action: 'task/decide-task#decide', least },
    async fill(db) {
      const task = await stageTask(db);
      const fields = { id: task, decision: 'withdrawn', note: '' };
      return { page: `/tasks/${task}`, fields };
    },
  },
];

/** Marks the words of a link's quote as standing elsewhere than they stood. @returns the link's id */
async function stageMovedQuote(db: Db): Promise<string> {
  const { warm: claimId } = await stageStones(db);
  const quote = { exact: 'Feet were warmer', depth: 'abstract' } as const;
  const now = new Date();
  const id = await linkReport(db, { claimId, pmid: '90000003', input: { quote }, now });
  await db.evidenceLink.update({ where: { id }, data: { quoteState: 'moved' } });
  return id;
}
