import { Button, TextInput } from '@mantine/core';
import { listReports } from '@touchstone/db';
import type { ReportView } from '@touchstone/evidence';
import { ReportTitle } from '../components/report-title.tsx';
import { reading } from '../database.ts';
import { aboutReport } from '../report/about-report.ts';
import { plural } from '../words/plural.ts';
import { MergeForm } from './merge-form.tsx';
import { SplitForm } from './split-form.tsx';
import classes from './study-section.module.css';

const mostFound = 10;

interface StudySectionProps {
  report: ReportView;
  /** What was searched for, to be merged with. */
  other: string;
}

/** The reports of one study: another can be taken in, and this one taken out. */
export async function StudySection({ report, other }: StudySectionProps) {
  const { pmid, siblings } = report;
  const own = new Set([pmid, ...siblings.map((sibling) => sibling.pmid)]);
  const found =
    other === ''
      ? undefined
      : await reading((db) => listReports(db, { q: other, limit: mostFound }));
  const others = (found?.reports ?? []).filter((one) => !own.has(one.pmid));
  return (
    <section aria-labelledby="study">
      <h2 id="study">Reports of one study</h2>
      <p className={classes.about}>
        {siblings.length === 0
          ? 'This report is counted as a study of its own. Where another report is of the same study, say so: the study is counted once.'
          : `${plural(own.size, 'report')} of 1 study, counted once.`}
      </p>
      {siblings.length > 0 && <SplitForm pmid={pmid} />}
      <search>
        <form method="get" action="#study" className={classes.search}>
          <TextInput
            name="other"
            type="search"
            label="Another report of this study"
            placeholder="Words of its title, an author, a PMID"
            defaultValue={other}
          />
          <Button type="submit" variant="default">
            Search
          </Button>
        </form>
      </search>
      {found && others.length === 0 && (
        <p className={classes.about}>No other report has these words.</p>
      )}
      <ul className={classes.found}>
        {others.map((one) => (
          <li key={one.pmid}>
            <div>
              <p className={classes.title}>
                <ReportTitle report={one}>{one.title || one.pmid}</ReportTitle>
              </p>
              <p className={classes.about}>{aboutReport(one)}</p>
            </div>
            <MergeForm pmids={[pmid, one.pmid]} name={`${one.byline} ${one.year ?? ''}`.trim()} />
          </li>
        ))}
      </ul>
    </section>
  );
}
