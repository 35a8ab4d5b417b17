import type { LinkView } from '@touchstone/evidence';
import type { ReactNode } from 'react';
import { comparatorHeading } from '../claim/comparator-sections.tsx';
import { ReportTitle } from '../components/report-title.tsx';
import { Shape } from '../components/shape.tsx';
import { directionHeadings } from '../words/labels.ts';
import { scopeInWords } from '../words/scope-in-words.ts';
import classes from './link-line.module.css';

/** What a link says and of which report, in a few lines; what else is known of it comes last. */
export function LinkFacts({ link, children }: { link: LinkView; children?: ReactNode }) {
  return (
    <div>
      <p className={classes.scope}>
        <Shape stance={link.direction} hollow={link.directness === 'indirect'} />{' '}
        {directionHeadings[link.direction]} · {comparatorHeading(link.comparator)} ·{' '}
        {scopeInWords(link)}
      </p>
      <p className={classes.finding}>{link.finding}</p>
      <p className={classes.scope}>
        <ReportTitle report={link.report}>
          {`${link.report.byline} ${link.report.year ?? ''}`.trim()}
        </ReportTitle>
        {children && <> · {children}</>}
      </p>
    </div>
  );
}
