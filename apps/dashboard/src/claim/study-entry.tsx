import { designLevel, type LinkView } from '@touchstone/evidence';
import { ReportTitle } from '../components/report-title.tsx';
import { LinkActions } from '../link/link-actions.tsx';
import { readFromLabels } from '../words/depth-labels.ts';
import { figuresInWords } from '../words/figures-in-words.ts';
import { designLabels } from '../words/labels.ts';
import { formatNumber } from '../words/plural.ts';
import { scopeInWords } from '../words/scope-in-words.ts';
import type { StudyGroup } from './group-links.ts';
import { LinkQuote } from './link-quote.tsx';
import classes from './study-entry.module.css';

interface StudyEntryProps {
  group: StudyGroup;
  compact: boolean;
  mayEdit: boolean;
}

/** One study in one list: who, how and how many, then what it found in each scope. */
export function StudyEntry({ group, compact, mayEdit }: StudyEntryProps) {
  const lead = group.links[0];
  if (lead === undefined) return null;
  return (
    <li className={classes.study} data-compact={compact || undefined}>
      <p className={classes.head}>
        <ReportName link={lead} />
        <span className={classes.about}>{describe(lead)}</span>
        {group.reports > 1 && <span>{group.reports} reports of 1 study</span>}
      </p>
      <ul className={classes.links}>
        {group.links.map((link) => (
          <li key={link.id} id={compact ? undefined : `link-${link.id}`} className={classes.link}>
            <p
              className={classes.finding}
              data-retracted={link.report.standing === 'retracted' || undefined}
            >
              {link.finding}
            </p>
            <p className={classes.scope}>
              {scopeInWords(link)}
              {!compact && sourceInWords(link)}
              {link.pmid !== lead.pmid && (
                <>
                  {' · '}
                  <ReportName link={link} />
                </>
              )}
            </p>
            {!compact && <Details link={link} />}
            {!compact && <LinkActions link={link} mayEdit={mayEdit} />}
          </li>
        ))}
      </ul>
    </li>
  );
}

function ReportName({ link: { report } }: { link: LinkView }) {
  return (
    <ReportTitle report={report}>
      {report.year === undefined ? report.byline : `${report.byline} ${report.year}`}
    </ReportTitle>
  );
}

/** "randomised trial (level 2) · n 1,162". */
function describe({ report }: LinkView): string {
  const level = designLevel(report.design);
  const design = designLabels[report.design];
  const parts = [level === undefined ? design : `${design} (level ${level})`];
  if (report.participants !== undefined) parts.push(`n\u00a0${formatNumber(report.participants)}`);
  return parts.join(' · ');
}

/** What the figures were read from, until somebody has quoted the words that show them. */
function sourceInWords({ quote, readFrom, confidence }: LinkView): string {
  const doubt = confidence === 'high' ? '' : `, with ${confidence} confidence`;
  return quote === undefined ? ` · read from ${readFromLabels[readFrom]}${doubt}` : doubt;
}

function Details({ link }: { link: LinkView }) {
  const figures = figuresInWords(link.figures);
  return (
    <>
      {figures !== '' && <p className={classes.figures}>{figures}</p>}
      <LinkQuote link={link} />
    </>
  );
}
