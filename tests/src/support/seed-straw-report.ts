import { type Db, saveReports, startRun } from '@touchstone/db';
import { fictionalReport } from './fictional-report.ts';

/** A fictional trial whose abstract has a result for two outcomes, and that no claim is linked to. */
export async function seedStrawReport(db: Db, pmid = '90000031'): Promise<void> {
  const now = new Date('2026-03-05T12:00:00Z');
  const { id: runId } = await startRun(db, { startedAt: now });
  const report = fictionalReport({
    ...{ pmid, doi: `10.5555/fictional.straw.${pmid}`, pmcid: undefined, notices: [] },
    title: 'Needles of straw for sore backs: a fictional randomised trial',
    abstract: [
      { label: 'BACKGROUND', text: 'Whether needles of straw relieve a sore back is not known.' },
      {
        label: 'METHODS',
        text: 'We gave 240 invented people with chronic low back pain needles of straw or sham needles. Pain was measured on a scale of 100 points after 8 weeks.',
      },
      {
        label: 'RESULTS',
        text: 'Pain fell by 5.1 points more with straw than with sham (95% CI 1.9 to 8.3; P = 0.002). Function did not differ (P = 0.41), and nobody was harmed.',
      },
    ],
  });
  await saveReports(db, { runId, reports: [report], rejects: [], requests: 0, now });
}
