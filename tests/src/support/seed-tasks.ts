import { type Db, finishRun, saveCrossrefAnswer, saveReports, startRun } from '@touchstone/db';
import type { ReportRecord } from '@touchstone/evidence';
import { fictionalReport } from './fictional-report.ts';

const before = new Date('2026-02-01T03:00:00Z');
const after = new Date('2026-02-15T03:00:00Z');

const abstract = [
  {
    label: 'RESULTS',
    text: 'Toes were warmer by 3 points after 8 weeks. No toe was lost. Warmth did not last to 12 months.',
  },
];

function report(number: number, title: string): ReportRecord {
  const doi = `10.5555/fictional.task.${number}`;
  return fictionalReport({
    ...{ pmid: String(number), doi, pmcid: undefined, title, vernacularTitle: undefined },
    ...{ abstract, otherAbstracts: [], notices: [], registrations: [] },
  });
}

const reports = {
  retracted: report(90000011, 'Needles for cold toes: a fictional trial that was taken back'),
  rewritten: report(90000012, 'Needles for stiff toes: a fictional trial that was rewritten'),
  doubted: report(90000013, 'Needles for sore toes: a fictional trial, part of it taken back'),
  merged: report(90000014, 'Needles for tired toes: a fictional trial that was merged'),
  decidable: report(90000015, 'Needles for wet toes: a fictional trial to decide upon'),
  raced: report(90000016, 'Needles for dry toes: a fictional trial that two decide upon'),
};

const links = [
  ['retracted', 'responses-vary', 'sham', 'supports', 'Toes were warmer by 3 points'],
  ['retracted', 'responses-vary', 'usual-care', 'disputes', undefined],
  ['rewritten', 'not-for-everyone', 'sham', 'supports', 'Toes were warmer by 3 points'],
  ['rewritten', 'not-for-everyone', 'usual-care', 'neutral', 'No toe was lost.'],
  ['doubted', 'responses-vary', 'no-treatment', 'supports', undefined],
  ['merged', 'anti-inflammatory', 'not-applicable', 'supports', undefined],
  ['decidable', 'influences-pain-signalling', 'sham', 'supports', undefined],
  ['raced', 'influences-pain-signalling', 'sham', 'disputes', undefined],
] as const;

/** Reports with links, and then what happens to them: retracted, rewritten, doubted, merged. */
export async function seedTasks(db: Db): Promise<void> {
  await save(db, Object.values(reports), before);
  await seedLinks(db);
  const retraction = { kind: 'retraction', source: 'pubmed', refType: 'RetractionIn' } as const;
  const retract = (record: ReportRecord, pmid: string) => ({
    ...record,
    notices: [{ ...retraction, pmid, reference: 'J Invent. 2026;61:9', date: '2026-02-03' }],
  });
  const erratum = { kind: 'correction', source: 'pubmed', refType: 'ErratumIn' } as const;
  await save(
    db,
    [
      retract(reports.retracted, '90000021'),
      { ...reports.rewritten, abstract: [{ label: 'RESULTS', text: rewritten }] },
      { ...reports.doubted, notices: [{ ...erratum, reference: 'J Invent. 2026;61:11' }] },
      retract(reports.decidable, '90000025'),
      retract(reports.raced, '90000026'),
    ],
    after,
  );
  await saveCrossrefAnswer(db, {
    pmid: reports.doubted.pmid,
    notices: [
      {
        kind: 'partial-retraction',
        source: 'crossref',
        refType: 'partial_retraction',
        doi: '10.5555/fictional.notice',
        date: '2026-02-12',
      },
    ],
    now: after,
  });
  await seedMerged(db);
}

const rewritten =
  'No toe was lost. Toes were warmer by 2 points after 8 weeks. Warmth did not last to 12 months, nor to 24.';

async function save(db: Db, records: ReportRecord[], now: Date): Promise<void> {
  const { id: runId } = await startRun(db, { startedAt: now });
  await saveReports(db, { runId, reports: records, rejects: [], requests: 1, now });
  const outcome = { status: 'succeeded', missing: [], requests: 1, finishedAt: now } as const;
  await finishRun(db, runId, outcome);
}

async function seedLinks(db: Db): Promise<void> {
  const claims = await db.claim.findMany({ select: { id: true, kind: true } });
  const kindOf = new Map(claims.map(({ id, kind }) => [id, kind]));
  await db.evidenceLink.createMany({
    data: links.map(([name, claimId, comparator, direction, quote], index) => ({
      ...{ id: `toes-${index}`, claimId, claimKind: kindOf.get(claimId) ?? '' },
      ...{ reportPmid: reports[name].pmid, comparator, outcome: 'pain', timePoint: 'short' },
      ...{ direction, directness: 'direct', finding: 'Toes were warmer by 3 points (fictional).' },
      ...{ readFrom: 'abstract', confidence: 'high', status: 'accepted', createdAt: before },
      ...(quote ? { quote, depth: 'abstract' } : {}),
    })),
  });
}

async function seedMerged(db: Db): Promise<void> {
  const { pmid } = reports.merged;
  const gone = { goneAt: after, goneReason: 'merged', goneTo: '90000001' };
  await db.report.update({ where: { pmid }, data: gone });
  const topicSlug = 'acupuncture-low-back-pain';
  await db.topicMember.create({
    data: {
      ...{ topicSlug, pmid, firstFoundAt: before, lastFoundAt: before },
      ...{ leftAt: after, leftReason: 'merged' },
    },
  });
  const studies = { supports: 1, disputes: 0, neutral: 0, mixed: 0 };
  const none = { ...studies, supports: 0 };
  await db.reviewTask.create({
    data: {
      ...{ id: 'merged', kind: 'gone', reportPmid: pmid, claimId: 'anti-inflammatory' },
      linkIds: ['toes-5'],
      change: { kind: 'gone', reason: 'PubMed has merged the record into PMID 90000001.' },
      balances: {
        with: { studies, syntheses: none },
        without: { studies: none, syntheses: none },
      },
      openedAt: after,
    },
  });
}
