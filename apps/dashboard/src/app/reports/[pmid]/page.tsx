import { listTasks, readReport } from '@touchstone/db';
import { reportIdSchema } from '@touchstone/evidence';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ButtonLink } from '../../../components/button-link.tsx';
import { actorMay } from '../../../current-actor.ts';
import { reading } from '../../../database.ts';
import { BearsOn } from '../../../report/bears-on.tsx';
import { IdentityMismatchNotice } from '../../../report/identity-mismatch-notice.tsx';
import { ReportAbstract } from '../../../report/report-abstract.tsx';
import { ReportFacts } from '../../../report/report-facts.tsx';
import { ReportGone } from '../../../report/report-gone.tsx';
import { ReportHead } from '../../../report/report-head.tsx';
import { ReportNotices } from '../../../report/report-notices.tsx';
import { ReportRevisions } from '../../../report/report-revisions.tsx';
import { ReportTasks } from '../../../report/report-tasks.tsx';
import { DescribeForm } from '../../../study/describe-form.tsx';
import { StudySection } from '../../../study/study-section.tsx';
import { first } from '../../../words/first.ts';
import classes from './page.module.css';

const taskLimit = 20;

interface ReportPageProps {
  params: Promise<{ pmid: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const readOnce = cache(async (pmid: string) => {
  if (!reportIdSchema.safeParse(pmid).success) return undefined;
  return reading((db) => readReport(db, pmid));
});

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const report = await readOnce((await params).pmid);
  return { title: report === undefined ? 'No such report' : report.title || report.pmid };
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const report = await readOnce((await params).pmid);
  if (report === undefined) notFound();
  const tasks = await reading((db) => listTasks(db, { pmid: report.pmid, limit: taskLimit }));
  const [mayLink, mayEdit] = [await actorMay('edit-links'), await actorMay('edit-reports')];
  const other = (first((await searchParams).other) ?? '').replaceAll('\0', '').slice(0, 500);
  return (
    <article>
      <ReportHead report={report} />
      {report.gone && <ReportGone gone={report.gone} />}
      {report.identityMismatch && <IdentityMismatchNotice mismatch={report.identityMismatch} />}
      <div className={classes.columns}>
        <div className={classes.reading}>
          <ReportNotices notices={report.notices} disagreement={report.disagreement} />
          <ReportTasks tasks={tasks} />
          <ReportAbstract report={report} />
          <BearsOn claims={report.bearsOn} />
          {mayLink && (
            <p>
              <ButtonLink href={`/reports/${report.pmid}/link`}>Link to a claim</ButtonLink>
            </p>
          )}
          {mayEdit && <StudySection report={report} other={other} />}
          <ReportRevisions revisions={report.revisions} />
        </div>
        <div className={classes.aside}>
          <ReportFacts report={report} />
          {mayEdit && <DescribeForm report={report} />}
        </div>
      </div>
    </article>
  );
}
