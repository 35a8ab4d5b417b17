import type { LinkView } from '@touchstone/evidence';
import { ReportTitle } from '../components/report-title.tsx';
import { Shape } from '../components/shape.tsx';
import base from '../components/table.module.css';
import { comparatorLabels, directionHeadings } from '../words/labels.ts';
import { formatNumber } from '../words/plural.ts';
import { scopeInWords } from '../words/scope-in-words.ts';
import { acceptedLinks } from './accepted-links.ts';
import classes from './evidence-table.module.css';

/** The matrix as a table, for those who prefer it or have it read to them. */
export function EvidenceTable({ links }: { links: readonly LinkView[] }) {
  return (
    <details className={classes.details}>
      <summary>The same as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard. */}
      <section className={classes.scroll} tabIndex={0} aria-label="Evidence as a table">
        <table className={`${base.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">Report</th>
              <th scope="col">Against</th>
              <th scope="col">Outcome and time</th>
              <th scope="col">Direction</th>
              <th scope="col" className={classes.number}>
                Participants
              </th>
              <th scope="col">Finding</th>
            </tr>
          </thead>
          <tbody>
            {acceptedLinks(links).map((link) => (
              <Line key={link.id} link={link} />
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Line({ link }: { link: LinkView }) {
  const { report } = link;
  return (
    <tr>
      <th scope="row">
        <ReportTitle report={report}>{`${report.byline} ${report.year ?? ''}`.trim()}</ReportTitle>
      </th>
      <td>{comparatorLabels[link.comparator]}</td>
      <td>{scopeInWords(link)}</td>
      <td className={classes.direction}>
        <Shape
          stance={link.direction}
          hollow={link.directness === 'indirect'}
          struck={report.standing === 'retracted'}
        />{' '}
        {directionHeadings[link.direction].toLowerCase()}
      </td>
      <td className={classes.number}>
        {report.participants === undefined ? 'unknown' : formatNumber(report.participants)}
      </td>
      <td>{link.finding}</td>
    </tr>
  );
}
