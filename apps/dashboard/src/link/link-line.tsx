import type { LinkDetail } from '@touchstone/evidence';
import { comparatorHeading } from '../claim/comparator-sections.tsx';
import { ReportTitle } from '../components/report-title.tsx';
import { Shape } from '../components/shape.tsx';
import { directionHeadings } from '../words/labels.ts';
import { scopeInWords } from '../words/scope-in-words.ts';
import classes from './link-line.module.css';
import { linkStatusInWords } from './link-status-in-words.ts';

/** A link in a few lines, for lists in which somebody decides. */
export function LinkLine({ link }: { link: LinkDetail }) {
  return (
    <div>
      <p className={classes.scope}>
        <Shape stance={link.direction} hollow={link.directness === 'indirect'} />{' '}
        {directionHeadings[link.direction]} · {comparatorHeading(link.comparator)} ·{' '}
        {scopeInWords(link)}
      </p>
      <p className={classes.finding}>{link.finding}</p>
      <p className={classes.scope}>
        <ReportTitle pmid={link.pmid} standing={link.report.standing}>
          {`${link.report.byline} ${link.report.year ?? ''}`.trim()}
        </ReportTitle>
        {' · '}
        {waitingInWords(link)}
      </p>
    </div>
  );
}

/** Who wants what: "A revision by Ada waits", "Proposed by Ada". */
function waitingInWords(link: LinkDetail): string {
  const differ = link.differ ? '; editors differ' : '';
  if (link.pending)
    return `${changes[link.pending.change]} by ${link.pending.by.name} waits${differ}`;
  if (link.status !== 'proposed') return linkStatusInWords(link);
  const who = link.createdBy?.name ?? (link.origin === 'machine' ? 'the machine' : 'nobody here');
  return `Proposed by ${who}${differ}`;
}

const changes = { revise: 'A revision', withdraw: 'A withdrawal', restore: 'A restoring' };
