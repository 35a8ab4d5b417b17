import type { SinceView, VisitedType } from '@touchstone/evidence';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { activityHref } from '../activity/activity-query.ts';
import { Counts } from '../components/counts.tsx';
import { ReportTitle } from '../components/report-title.tsx';
import { standingLabels } from '../words/labels.ts';
import { plural } from '../words/plural.ts';
import classes from './since-strip.module.css';

interface SinceLinesProps {
  view: SinceView;
  objectType: VisitedType;
  objectId: string;
}

/** More of a kind are counted and not listed. */
const few = 3;

/** Each change with the way to it, those that matter most first. */
export function SinceLines({ view, objectType, objectId }: SinceLinesProps) {
  const { standings, studies, withdrawn, moved, doings } = view;
  const filter = objectType === 'claim' ? { claim: objectId } : { document: objectId };
  return (
    <ul className={classes.lines}>
      <Lines
        all={standings}
        more="changes of standing"
        line={({ report, before, after }) => (
          <li key={report.pmid}>
            <ReportTitle report={report}>{nameOf(report)}</ReportTitle>: was{' '}
            {standingLabels[before]}, now {standingLabels[after]}
          </li>
        )}
      />
      <Lines
        all={studies}
        more="new links"
        line={({ link, claim, report }) => (
          <li key={link}>
            New: <Link href={`/claims/${claim.id}#link-${link}`}>{nameOf(report)}</Link>
            {objectType === 'document' && ` · ${claim.statement}`}
          </li>
        )}
      />
      <Lines
        all={withdrawn}
        more="links that count no more"
        line={({ link, claim, report }) => (
          <li key={link}>
            Counts no more: <Link href={`/links/${link}`}>{nameOf(report)}</Link>
            {objectType === 'document' && ` · ${claim.statement}`}
          </li>
        )}
      />
      <Lines
        all={moved}
        more="moved counts"
        line={({ claim, before, after }) => (
          <li key={claim.id}>
            Count was <Counts balance={before} />, now <Counts balance={after} />
            {objectType === 'document' && (
              <>
                {' · '}
                <Link href={`/claims/${claim.id}`}>{claim.statement}</Link>
              </>
            )}
          </li>
        )}
      />
      {doings > 0 && (
        <li>
          <Link href={activityHref(filter)}>{plural(doings, 'change')} by others</Link>
        </li>
      )}
    </ul>
  );
}

interface LinesProps<T> {
  all: readonly T[];
  more: string;
  line: (one: T) => ReactNode;
}

function Lines<T>({ all, more, line }: LinesProps<T>) {
  return (
    <>
      {all.slice(0, few).map(line)}
      {all.length > few && (
        <li>
          {all.length - few} more {more}
        </li>
      )}
    </>
  );
}

function nameOf({ byline, year }: { byline: string; year?: number | undefined }): string {
  return year === undefined ? byline : `${byline} ${year}`;
}
