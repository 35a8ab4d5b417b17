import { designLevel, isOwnSource, type ReportView } from '@touchstone/evidence';
import type { ReactNode } from 'react';
import { Moment } from '../components/moment.tsx';
import { ReportTitle } from '../components/report-title.tsx';
import { formatDay } from '../words/dates.ts';
import { designLabels } from '../words/labels.ts';
import { languageName } from '../words/language-name.ts';
import { capitalise, formatNumber } from '../words/plural.ts';
import { meshInWords } from './mesh-in-words.ts';
import { partialDateInWords } from './partial-date-in-words.ts';
import classes from './report-facts.module.css';
import { TopicsFact } from './topics-fact.tsx';

const sourceLabels = {
  derived: 'derived from PubMed’s publication types',
  starter: 'set by hand in the starter evidence',
  editor: 'set by an editor',
};

/** Everything else the record says, for those who look for it. */
export function ReportFacts({ report }: { report: ReportView }) {
  const level = designLevel(report.design);
  return (
    <aside aria-label="About this report">
      <dl className={classes.facts}>
        <Fact name="Design">
          {capitalise(designLabels[report.design])}
          {level !== undefined && `, level ${level} (OCEBM 2011)`}
          <small>{sourceLabels[report.designSource]}</small>
        </Fact>
        <Fact name="Participants">
          {report.participants === undefined ? 'Unknown' : formatNumber(report.participants)}
          {report.participantsNote && <small>{report.participantsNote}</small>}
        </Fact>
        {report.siblings.length > 0 && (
          <Fact name="Other reports of this study">
            <ul>
              {report.siblings.map((sibling) => (
                <li key={sibling.pmid}>
                  <ReportTitle report={sibling}>{sibling.title}</ReportTitle> {sibling.year}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {report.reportKind !== 'results' && (
          <Fact name="Kind">
            {report.reportKind === 'protocol' ? 'Protocol' : 'Secondary analysis'}
          </Fact>
        )}
        {report.topics.length > 0 && (
          <Fact name="Topics">
            <TopicsFact topics={report.topics} />
          </Fact>
        )}
        <RecordFacts report={report} />
        {!isOwnSource(report.pmid) && (
          <Fact name="At PubMed">
            {report.fetchedAt === undefined ? (
              'Not fetched yet'
            ) : (
              <>
                Fetched on <Moment instant={report.fetchedAt} />
              </>
            )}
            <small>
              {[
                report.recordStatus,
                report.entrezDate && `entered ${formatDay(report.entrezDate)}`,
                report.revisedDate && `revised ${formatDay(report.revisedDate)}`,
                report.version > 1 ? `version ${report.version}` : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </Fact>
        )}
        {report.crossrefCheckedAt && (
          <Fact name="At Crossref">
            Asked on <Moment instant={report.crossrefCheckedAt} />
          </Fact>
        )}
      </dl>
    </aside>
  );
}

function RecordFacts({ report }: { report: ReportView }) {
  const grants = report.grants.map(({ agency, id, country }) =>
    [agency, id, country].filter(Boolean).join(', '),
  );
  const registrations = report.registrations.map(({ bank, accession }) =>
    [bank, accession].filter(Boolean).join(' '),
  );
  const affiliations = [...new Set(report.authors.flatMap((author) => author.affiliations))];
  return (
    <>
      <ListFact name="Publication types" values={report.publicationTypes} />
      {report.electronicDate && (
        <Fact name="Published online">{partialDateInWords(report.electronicDate)}</Fact>
      )}
      <ListFact name="Registrations and data" values={registrations} />
      <ListFact name="MeSH headings" values={report.meshHeadings.map(meshInWords)} />
      <ListFact name="Keywords" values={report.keywords} />
      <ListFact name="Grants" values={grants} />
      {report.conflictOfInterest && (
        <Fact name="Conflicts of interest">{report.conflictOfInterest}</Fact>
      )}
      <ListFact name="Affiliations" values={affiliations} />
      <ListFact name="Languages" values={report.languages.map(languageName)} />
      {report.journal.issn && <Fact name="ISSN">{report.journal.issn}</Fact>}
    </>
  );
}

function ListFact({ name, values }: { name: string; values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <Fact name={name}>
      <ul>
        {[...new Set(values)].map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
