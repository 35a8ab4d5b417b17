import type { ReportListItem } from '@touchstone/evidence';
import { ReportTitle } from '../components/report-title.tsx';
import { aboutReport } from './about-report.ts';
import classes from './report-list.module.css';

export function ReportList({ reports }: { reports: readonly ReportListItem[] }) {
  return (
    <ul className={classes.list}>
      {reports.map((report) => (
        <li key={report.pmid} className={classes.report}>
          <p className={classes.title}>
            <ReportTitle report={report}>{report.title || `PMID ${report.pmid}`}</ReportTitle>
          </p>
          <p className={classes.about}>{aboutReport(report)}</p>
        </li>
      ))}
    </ul>
  );
}
