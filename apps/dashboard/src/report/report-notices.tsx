import type { Notice } from '@touchstone/evidence';
import { noticeLabels } from '../words/labels.ts';
import classes from './report-notices.module.css';

const sourceLabels = { pubmed: 'PubMed', crossref: 'Crossref', editor: 'an editor' };

/** What each source says about the report's standing; nothing where nobody says anything. */
export function ReportNotices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">Notices</h2>
      <ul className={classes.notices}>
        {notices.map((notice) => (
          <li key={`${notice.source} ${notice.refType} ${notice.reference} ${notice.pmid}`}>
            <strong data-grave={notice.kind === 'retraction' || undefined}>
              {noticeLabels[notice.kind]}
            </strong>{' '}
            {notice.reference ?? ''}
            {notice.pmid && (
              <>
                {' '}
                <a href={`https://pubmed.ncbi.nlm.nih.gov/${notice.pmid}/`}>PMID {notice.pmid}</a>
              </>
            )}
            <span className={classes.source}>
              {' '}
              according to {sourceLabels[notice.source]}
              {notice.date && `, ${notice.date}`}
              {notice.note && `. ${notice.note}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
