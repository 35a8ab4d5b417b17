import { localEditor as by, type Db, mergeReports, previewImport } from '@touchstone/db';
import type { KnownForm } from './known-form.ts';
import { stageStones } from './stage-stones.ts';

const least = 'editor';

/** What is done with reports, studies, other sources, and tables of links. */
export const formsOfSources: KnownForm[] = [
  {
    ...{ action: 'import/preview-table#previewTable', least, changesNothing: true },
    async fill(db) {
      const file = new File([await stageTable(db)], 'links.csv', { type: 'text/csv' });
      return { page: '/import', fields: { file } };
    },
  },
  {
    ...{ action: 'import/apply-table#applyTable', least },
    async fill(db) {
      const text = await stageTable(db);
      const { hash } = await previewImport(db, { text, by });
      return { page: '/import', fields: { text, plan: hash } };
    },
  },
  {
    ...{ action: 'import/ask-for-missing#askForMissing', least },
    fill: async () => ({ page: '/import', fields: { pmid: ['90000072', '90000073'] } }),
  },
  {
    ...{ action: 'study/describe#describe', least },
    async fill(db) {
      const pmid = await stageReport(db);
      const said = { design: 'rct', participants: '40', participantsNote: '' };
      return { page: `/reports/${pmid}`, fields: { pmid, expected: '1', ...said } };
    },
  },
  {
    ...{ action: 'study/merge#merge', least },
    async fill(db) {
      const pmid = [await stageReport(db), await stageReport(db)];
      return { page: `/reports/${pmid[0]}`, fields: { pmid } };
    },
  },
  {
    ...{ action: 'study/split#split', least },
    async fill(db) {
      const pmids = [await stageReport(db), await stageReport(db)] as const;
      await mergeReports(db, { pmids: [...pmids], by });
      return { page: `/reports/${pmids[0]}`, fields: { pmid: pmids[0] } };
    },
  },
  {
    ...{ action: 'source/save-source#saveSource', least },
    async fill() {
      const rest = { authors: '', year: '', publisher: '', url: '', doi: '', design: '' };
      const said = { kind: 'guideline', title: 'A guideline on stones', ...rest };
      return { page: '/sources/new', fields: { ...said, participants: '', abstract: '' } };
    },
  },
];

/** A report that nothing else is said of. */
async function stageReport(db: Db): Promise<string> {
  const pmid = String(90_001_000 + (await db.report.count()));
  const title = `Report ${pmid} on stones`;
  await db.report.create({ data: { pmid, title, origin: 'pubmed', createdAt: new Date() } });
  return pmid;
}

/** A table with one new link. */
async function stageTable(db: Db): Promise<string> {
  const { cold } = await stageStones(db);
  const judgement = 'comparator,outcome,timePoint,direction,directness,finding,readFrom,confidence';
  const row = 'sham,pain,short,supports,direct,Feet were cooler.,abstract,high';
  return `claim,pmid,${judgement}\r\n${cold},90000003,${row}\r\n`;
}
