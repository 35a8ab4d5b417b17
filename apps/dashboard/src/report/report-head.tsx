import type { ReportView } from '@touchstone/evidence';
import { StandingTag } from '../components/standing-tag.tsx';
import { languageTag } from '../words/language-name.ts';
import { sourceKindLabels } from '../words/source-labels.ts';
import { authorsInWords } from './authors-in-words.ts';
import { citationInWords } from './citation-in-words.ts';
import { identifierLinks } from './identifier-links.ts';
import classes from './report-head.module.css';

/** Title, authors, where it appeared and where to read it. */
export function ReportHead({ report }: { report: ReportView }) {
  const title = report.title || report.vernacularTitle || `Report without a title`;
  const authors = authorsInWords(report);
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>
        <bdi>{report.standing === 'retracted' ? <s>{title}</s> : title}</bdi>{' '}
        <StandingTag standing={report.standing} />
      </h1>
      {report.vernacularTitle && report.title !== '' && (
        <p
          className={classes.vernacular}
          lang={languageTag(report.languages.find((code) => code !== 'eng'))}
        >
          {report.vernacularTitle}
        </p>
      )}
      {authors !== '' && <p className={classes.authors}>{authors}</p>}
      <p className={classes.citation}>
        {[
          report.sourceKind && `${sourceKindLabels[report.sourceKind]}, without a PMID`,
          citationInWords(report),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className={classes.links}>
        {identifierLinks(report).map(({ name, href, text }) => (
          <li key={href}>
            {name} <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </header>
  );
}
