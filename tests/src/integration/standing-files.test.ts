import { readReport } from '@touchstone/db';
import { expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageFiles, writeFileOf } from '../support/stage-files.ts';

const pmid = '90000001';
const retraction = [
  { refType: 'RetractionIn', source: 'Fict J. 2026 Feb 2;1:1', pmid: '90000077' },
];

/** Two files of which one says that the report is retracted, read in the given order. */
async function standingAfter(order: readonly number[], retractedIn: number) {
  const { db, folder, options, ingest } = await stageFiles();
  const paths = await Promise.all(
    [1, 2].map((file) => {
      const notices = file === retractedIn ? retraction : [];
      // Only one of them has an abstract, which the other one then borrows.
      const abstract = file === 1 ? [{ text: 'Warm.' }] : [];
      const records = [fictionalArticle({ pmid, title: 'Warm stones.', notices, abstract })];
      return writeFileOf(folder, `pubmed26n000${file}.xml.gz`, { records });
    }),
  );
  for (const file of order) await ingest({ ...options, patterns: [paths[file - 1] ?? ''] });
  const { standing, notices } = (await readReport(db, pmid)) ?? {};
  return [standing, notices?.map(({ kind, withdrawnAt }) => [kind, withdrawnAt !== undefined])];
}

it.each([[[1, 2]], [[2, 1]]])(
  'remembers a retraction that a later file took back, with the files in the order %j',
  async (order) => {
    expect(await standingAfter(order, 1)).toEqual(['reinstated', [['retraction', true]]]);
  },
);

it.each([[[1, 2]], [[2, 1]]])(
  'believes the later file’s retraction, with the files in the order %j',
  async (order) => {
    expect(await standingAfter(order, 2)).toEqual(['retracted', [['retraction', false]]]);
  },
);
