import { designLevel, type LinkDetail } from '@touchstone/evidence';
import { comparatorHeading } from '../claim/comparator-sections.tsx';
import { LinkQuote } from '../claim/link-quote.tsx';
import { ReportTitle } from '../components/report-title.tsx';
import { Shape } from '../components/shape.tsx';
import { readFromLabels } from '../words/depth-labels.ts';
import { figuresInWords } from '../words/figures-in-words.ts';
import { designLabels, directionHeadings } from '../words/labels.ts';
import { formatNumber } from '../words/plural.ts';
import { scopeInWords } from '../words/scope-in-words.ts';
import { linkStatusInWords } from './link-status-in-words.ts';
import classes from './link-summary.module.css';

/** What a link says of its claim, and whether it counts. */
export function LinkSummary({ link }: { link: LinkDetail }) {
  const figures = figuresInWords(link.figures);
  return (
    <section aria-label="What it says" className={classes.summary}>
      <p className={classes.status}>{linkStatusInWords(link)}</p>
      <p className={classes.direction} data-direction={link.direction}>
        <Shape stance={link.direction} size={14} hollow={link.directness === 'indirect'} />{' '}
        {directionHeadings[link.direction]} · {comparatorHeading(link.comparator)} ·{' '}
        {scopeInWords(link)}
      </p>
      <p className={classes.finding}>{link.finding}</p>
      {figures !== '' && <p className={classes.about}>{figures}</p>}
      <LinkQuote link={link} />
      {link.quotePlace && <p className={classes.about}>{link.quotePlace}</p>}
      <p className={classes.about}>
        Read from {readFromLabels[link.readFrom]}, with {link.confidence} confidence
      </p>
      <p className={classes.report}>
        <ReportTitle report={link.report}>{link.report.title || link.pmid}</ReportTitle>
      </p>
      <p className={classes.about}>{reportInWords(link)}</p>
    </section>
  );
}

function reportInWords({ report }: LinkDetail): string {
  const level = designLevel(report.design);
  const parts = [
    report.byline,
    [report.journal, report.year].filter(Boolean).join(' '),
    `${designLabels[report.design]}${level === undefined ? '' : ` (level ${level})`}`,
    report.participants === undefined ? '' : `n\u00a0${formatNumber(report.participants)}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
