import type { LinkView } from '@touchstone/evidence';
import { ReportTitle } from '../components/report-title.tsx';
import { Shape } from '../components/shape.tsx';
import { formatNumber } from '../words/plural.ts';
import { countedId } from './counted-id.ts';
import { type CountedRow, type CountedStudy, countedStudies } from './counted-studies.ts';
import classes from './counted-studies-list.module.css';

/** The lists behind the counts: every study once, then every synthesis once. */
export function CountedStudies({ links }: { links: readonly LinkView[] }) {
  const studies = countedStudies(links.filter((link) => !link.report.synthesis));
  const syntheses = countedStudies(links.filter((link) => link.report.synthesis));
  return (
    <>
      <p className={classes.rule}>
        A study is counted once, whatever the number of its reports: mixed if its links both support
        and conflict with the claim, else by its side, else inconclusive. A synthesis is counted
        apart from the studies that it pools.
      </p>
      <div className={classes.lists}>
        {studies.map((row) => (
          <Counted key={row.stance} row={row} synthesis={false} />
        ))}
        {syntheses.map((row) => (
          <Counted key={row.stance} row={row} synthesis />
        ))}
      </div>
    </>
  );
}

const headings = {
  supports: 'support',
  disputes: 'conflict',
  mixed: 'do both',
  neutral: 'are inconclusive',
};

function Counted({ row: { stance, studies }, synthesis }: { row: CountedRow; synthesis: boolean }) {
  return (
    <section className={classes.counted} id={countedId(stance, synthesis)} tabIndex={-1}>
      <h3>
        <Shape stance={stance} ringed={synthesis} size={synthesis ? 17 : 12} />
        {synthesis ? 'Syntheses' : 'Studies'} that {headings[stance]}: {studies.length}
      </h3>
      <ul>
        {studies.map((study) => (
          <Entry key={study.study} study={study} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ study: { links } }: { study: CountedStudy }) {
  const reports = new Map(links.map((link) => [link.pmid, link.report]));
  const counts = [...reports.values()].flatMap((report) => report.participants ?? []);
  return (
    <li>
      {[...reports].map(([pmid, report], index) => (
        <span key={pmid}>
          {index > 0 && ' and '}
          <ReportTitle report={report}>
            {`${report.byline} ${report.year ?? ''}`.trim()}
          </ReportTitle>
        </span>
      ))}
      {counts.length > 0 && `, n\u00a0${formatNumber(Math.max(...counts))}`}
      {reports.size > 1 && ` (${reports.size} reports of 1 study)`}
      {links.every((link) => link.directness === 'indirect') && ', indirect'}
    </li>
  );
}
