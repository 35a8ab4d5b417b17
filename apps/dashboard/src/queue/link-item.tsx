import { designLevel, type LinkDetail, type QueueItem } from '@touchstone/evidence';
import { comparatorHeading } from '../claim/comparator-sections.tsx';
import { ReportTitle } from '../components/report-title.tsx';
import { Shape } from '../components/shape.tsx';
import { MovedFrom } from '../link/moved-from.tsx';
import { figuresInWords } from '../words/figures-in-words.ts';
import { designLabels, directionHeadings } from '../words/labels.ts';
import { formatNumber } from '../words/plural.ts';
import { scopeInWords } from '../words/scope-in-words.ts';
import classes from './item.module.css';
import { ItemClaim } from './item-claim.tsx';
import { ItemCriteria } from './item-criteria.tsx';
import { ItemDecisions } from './item-decisions.tsx';
import { ItemQuote } from './item-quote.tsx';
import { ItemWarnings } from './item-warnings.tsx';
import { ItemWhy } from './item-why.tsx';
import { PendingChangeView } from './pending-change-view.tsx';

type WaitingLink = Extract<QueueItem, { kind: 'proposal' | 'candidate' | 'change' | 'quote' }>;

/** A link that waits, with everything that it takes to decide on it. */
export function LinkItem({ item }: { item: WaitingLink }) {
  const { link } = item;
  return (
    <>
      <ItemWhy item={item} />
      <ItemClaim claim={link.claim} />
      {link.movedFrom && <MovedFrom from={link.movedFrom} className={classes.moved} />}
      <p className={classes.direction} data-direction={link.direction}>
        <Shape stance={link.direction} hollow={link.directness === 'indirect'} />{' '}
        <strong>{directionHeadings[link.direction]}</strong>
        {` · ${comparatorHeading(link.comparator)} · ${scopeInWords(link)}`}
      </p>
      <p className={classes.finding}>{link.finding}</p>
      <Figures link={link} />
      <ItemQuote link={link} />
      <p className={classes.report}>
        <ReportTitle report={link.report}>{link.report.title}</ReportTitle>
      </p>
      <p className={classes.about}>{reportInWords(link)}</p>
      {link.pending && <PendingChangeView link={link} pending={link.pending} />}
      <ItemWarnings link={link} />
      <ItemDecisions link={link} />
      <ItemCriteria link={link} />
    </>
  );
}

function Figures({ link }: { link: LinkDetail }) {
  const figures = figuresInWords(link.figures);
  return figures === '' ? null : <p className={classes.about}>{figures}</p>;
}

/** "Nan AB et al. · 2020 · J Invent · randomised trial (level 2) · n 40". */
function reportInWords({ report }: LinkDetail): string {
  const level = designLevel(report.design);
  const design = designLabels[report.design];
  const parts = [
    ...[report.byline, report.year, report.journal],
    level === undefined ? design : `${design} (level ${level})`,
    report.participants === undefined ? undefined : `n\u00a0${formatNumber(report.participants)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
