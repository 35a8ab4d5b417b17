import { type Db, finishRun, saveReports, startRun } from '@touchstone/db';
import { fictionalReport } from './fictional-report.ts';
import { seedRuns } from './seed-runs.ts';
import { seedTasks } from './seed-tasks.ts';
import { seedTopics } from './seed-topics.ts';

const startedAt = new Date('2026-03-01T12:00:00Z');
const finishedAt = new Date('2026-03-01T12:03:00Z');

/**
 * What the starter evidence alone does not show: runs that succeeded and failed, a reject, a
 * missing PMID, an identity mismatch, a very long title, other scripts, a retraction, topics whose
 * search was altered, review tasks of every kind, a webhook that fails.
 */
export async function seedBrowserData(db: Db): Promise<void> {
  const topic = 'acupuncture-low-back-pain';
  await seedRuns(db, topic);
  const { id: runId } = await startRun(db, { topic, startedAt });
  await saveReports(db, {
    runId,
    reports: [
      fictionalReport(),
      fictionalReport({ pmid: '90000002', doi: undefined, title: longTitle }),
      fictionalReport({
        pmid: '90000003',
        doi: undefined,
        title: 'Η ζεστή πέτρα και 温石療法 の研究',
      }),
      fictionalReport({
        pmid: '90000004',
        doi: undefined,
        title: 'A fictional trial that was taken back',
        notices: [
          { kind: 'retraction', source: 'pubmed', refType: 'RetractionIn', pmid: '90000005' },
        ],
      }),
      fictionalReport({ pmid: '18307808', doi: undefined, title: 'Not the protocol that we know' }),
    ],
    rejects: [
      { pmid: undefined, reason: 'The record has no PMID.', xml: '<PubmedArticle/>' },
      { pmid: '90000098', reason: 'The record is cut off.', xml: longXml },
    ],
    requests: 3,
    now: startedAt,
  });
  await finishRun(db, runId, {
    status: 'succeeded',
    missing: ['90000099'],
    warnings: ['PubMed quoted the phrase "cold feet" differently.'],
    requests: 4,
    finishedAt,
  });
  await seedTopics(db);
  await seedChannel(db);
  await seedTasks(db);
}

/** A webhook that has not taken anything for two days, and was tried just now. */
async function seedChannel(db: Db): Promise<void> {
  const bundleAt = new Date(Date.now() - 48 * 3_600_000);
  await db.channel.create({
    data: {
      ...{ name: 'webhook', openedAt: bundleAt, heldUntil: new Date() },
      ...{ bundleId: 'bundle', bundleAt, eventIds: ['event'], failures: 50 },
      problem: 'The webhook at hooks.example.org answers 500. Look at its log.',
    },
  });
}

const longTitle = `The longest fictional title in the collection, which ${'goes on and '.repeat(28)}ends here`;
const longXml = `<PubmedArticle>\n${'  <MedlineCitation Status="MEDLINE"><PMID Version="1">90000098</PMID></MedlineCitation>\n'.repeat(60)}`;
