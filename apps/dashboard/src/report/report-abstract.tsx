import { type AbstractSection, isOwnSource, type ReportView } from '@touchstone/evidence';
import { EmptyPlace } from '../components/empty-place.tsx';
import { languageName, languageTag } from '../words/language-name.ts';
import classes from './report-abstract.module.css';

/** The abstract in its own sections, then those in other languages. */
export function ReportAbstract({ report }: { report: ReportView }) {
  const isOwn = isOwnSource(report.pmid);
  return (
    <section aria-labelledby="abstract">
      <h2 id="abstract">{isOwn ? 'What it says' : 'Abstract'}</h2>
      {report.abstract.length > 0 && <Sections sections={report.abstract} />}
      {report.abstract.length === 0 && isOwn && (
        <EmptyPlace>Nothing of what it says was written down here.</EmptyPlace>
      )}
      {report.abstract.length === 0 && !isOwn && report.fetchedAt === undefined && (
        <EmptyPlace>
          The abstract arrives with the first ingest from PubMed: run <code>npm run ingest</code>,
          or <code>npm run ingest -- --pmid {report.pmid}</code> for this report alone.
        </EmptyPlace>
      )}
      {report.abstract.length === 0 && report.fetchedAt !== undefined && (
        <EmptyPlace>PubMed has no abstract of this report.</EmptyPlace>
      )}
      {report.otherAbstracts.map((other, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record's abstracts have no other name.
        <details key={index} className={classes.other}>
          <summary>
            {other.type === 'plain-language-summary' ? 'Plain-language summary' : 'Abstract'} in{' '}
            {languageName(other.language)}
          </summary>
          <div lang={languageTag(other.language)}>
            <Sections sections={other.sections} />
          </div>
        </details>
      ))}
    </section>
  );
}

function Sections({ sections }: { sections: readonly AbstractSection[] }) {
  return (
    <div className={classes.sections}>
      {sections.map(({ label, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections of one abstract may repeat a label.
        <div key={index}>
          {label && <h3 className={classes.label}>{sentenceCase(label)}</h3>}
          <p className={classes.text}>{text}</p>
        </div>
      ))}
    </div>
  );
}

/** "MAIN OUTCOME MEASURES" → "Main outcome measures". */
function sentenceCase(label: string): string {
  const quiet = label === label.toUpperCase() ? label.toLowerCase() : label;
  return quiet.charAt(0).toUpperCase() + quiet.slice(1);
}
