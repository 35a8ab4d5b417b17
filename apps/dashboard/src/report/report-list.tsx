import type { ReportListItem } from '@touchstone/evidence';
import { ReportTitle } from '../components/report-title.tsx';
import { designLabels } from '../words/labels.ts';
import { formatNumber, plural } from '../words/plural.ts';
import classes from './report-list.module.css';

export function ReportList({ reports }: { reports: readonly ReportListItem[] }) {
  return (
    <ul className={classes.list}>
      {reports.map((report) => (
        <li key={report.pmid} className={classes.report}>
          <p className={classes.title}>
            <ReportTitle pmid={report.pmid} standing={report.standing}>
              {report.title || `PMID ${report.pmid}`}
            </ReportTitle>
          </p>
          <p className={classes.about}>{aboutReport(report)}</p>
        </li>
      ))}
    </ul>
  );
}

/** "Haake M et al. · Arch Intern Med 2007 · randomised trial · n 1,162 · 3 links". */
function aboutReport(report: ReportListItem): string {
  const parts = [
    report.byline,
    [report.journal, report.year].filter(Boolean).join(' '),
    report.design === 'unknown' ? '' : designLabels[report.design],
    report.participants === undefined ? '' : `n\u00a0${formatNumber(report.participants)}`,
    report.links === 0 ? '' : plural(report.links, 'evidence link'),
  ];
  return parts.filter(Boolean).join(' · ');
}
