import type { Notice } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { formatPartialDay } from '../words/dates.ts';
import { noticeLabels, noticeSourceLabels } from '../words/labels.ts';
import classes from './notice-line.module.css';

/** "Correction Some J. 2020;1:2 PMID 1 according to PubMed, 1 Mar 2020"; struck where withdrawn. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const { withdrawnAt } = notice;
  return (
    <>
      {withdrawnAt ? (
        <s>
          <Said notice={notice} />
        </s>
      ) : (
        <Said notice={notice} />
      )}
      <span className={classes.source}>
        {' '}
        according to {noticeSourceLabels[notice.source]}
        {notice.date && `, ${formatPartialDay(notice.date)}`}
        {notice.note && `. ${notice.note}`}
        {withdrawnAt && (
          <>
            . Withdrawn by its source; seen on <Moment instant={withdrawnAt} />
          </>
        )}
      </span>
    </>
  );
}

function Said({ notice: { kind, reference, pmid, doi, withdrawnAt } }: { notice: Notice }) {
  const isGrave = kind === 'retraction' && withdrawnAt === undefined;
  return (
    <>
      <strong className={classes.kind} data-grave={isGrave || undefined}>
        {noticeLabels[kind]}
      </strong>{' '}
      {reference ?? ''}
      {pmid && (
        <>
          {' '}
          <a href={`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`}>PMID {pmid}</a>
        </>
      )}
      {doi && !pmid && (
        <>
          {' '}
          <a href={`https://doi.org/${encodeURI(doi)}`}>{doi}</a>
        </>
      )}
    </>
  );
}
