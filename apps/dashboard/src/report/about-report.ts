import type { ReportListItem } from '@touchstone/evidence';
import { designLabels } from '../words/labels.ts';
import { formatNumber, plural } from '../words/plural.ts';

/** "Haake M et al. · Arch Intern Med 2007 · randomised trial · n 1,162 · 3 links". */
export function aboutReport(report: ReportListItem): string {
  const parts = [
    report.byline,
    [report.journal, report.year].filter(Boolean).join(' '),
    report.design === 'unknown' ? '' : designLabels[report.design],
    report.participants === undefined ? '' : `n\u00a0${formatNumber(report.participants)}`,
    report.links === 0 ? '' : plural(report.links, 'evidence link'),
  ];
  return parts.filter(Boolean).join(' · ');
}
