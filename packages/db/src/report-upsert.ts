import type { Design, ReportRecord, Standing } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';

/** A record on its way into the database, with what was derived from it. */
export interface IncomingReport {
  record: ReportRecord;
  contentHash: string;
  design: Design;
  synthesis: boolean;
  standing: Standing;
  /** The baseline or update file that it came from; absent from the E-utilities. */
  fileRank?: number | undefined;
  /** Which record its abstract was lent by; absent where it is its own. See `lenderOf`. */
  abstractLender?: number | undefined;
}

/**
 * Writes PubMed's records in one statement. What was set by hand stays: a design that was not
 * derived with its kind of report, participants, the study.
 */
export async function upsertReports(
  transaction: Transaction,
  { reports, now }: { reports: readonly IncomingReport[]; now: Date },
): Promise<void> {
  if (reports.length === 0) return;
  const rows = JSON.stringify(reports.map(toRow));
  await transaction.$executeRaw`
    INSERT INTO reports (
      pmid, version, is_book, doi, pmcid, title, vernacular_title, abstract, other_abstracts,
      authors, authors_complete, journal_title, journal_iso, issn, volume, issue, pages,
      published_year, published_month, published_day, published_season, published_text,
      electronic_date, entrez_date, revised_date, languages, publication_types, mesh_headings,
      keywords, registrations, grants, conflict_of_interest, record_status,
      content_hash, design, synthesis, report_kind, standing, file_rank, abstract_lender,
      origin, created_at, fetched_at
    )
    SELECT
      pmid, version, is_book, doi, pmcid, title, vernacular_title, abstract, other_abstracts,
      authors, authors_complete, journal_title, journal_iso, issn, volume, issue, pages,
      published_year, published_month, published_day, published_season, published_text,
      electronic_date, entrez_date, revised_date, languages, publication_types, mesh_headings,
      keywords, registrations, grants, conflict_of_interest, record_status,
      content_hash, design, synthesis, report_kind, standing, file_rank, abstract_lender,
      'pubmed', ${now}, ${now}
    FROM jsonb_to_recordset(${rows}::jsonb) AS incoming (
      pmid text, version int, is_book boolean, doi text, pmcid text, title text,
      vernacular_title text, abstract jsonb, other_abstracts jsonb, authors jsonb,
      authors_complete boolean, journal_title text, journal_iso text, issn text, volume text,
      issue text, pages text, published_year int, published_month int, published_day int,
      published_season text, published_text text, electronic_date jsonb, entrez_date date,
      revised_date date, languages text[], publication_types text[], mesh_headings jsonb,
      keywords jsonb, registrations jsonb, grants jsonb, conflict_of_interest text,
      record_status text, content_hash text, design text, synthesis boolean, report_kind text,
      standing text, file_rank int, abstract_lender int
    )
    ON CONFLICT (pmid) DO UPDATE SET
      version = excluded.version, is_book = excluded.is_book, doi = excluded.doi,
      pmcid = excluded.pmcid, title = excluded.title,
      vernacular_title = excluded.vernacular_title, abstract = excluded.abstract,
      other_abstracts = excluded.other_abstracts, authors = excluded.authors,
      authors_complete = excluded.authors_complete, journal_title = excluded.journal_title,
      journal_iso = excluded.journal_iso, issn = excluded.issn, volume = excluded.volume,
      issue = excluded.issue, pages = excluded.pages, published_year = excluded.published_year,
      published_month = excluded.published_month, published_day = excluded.published_day,
      published_season = excluded.published_season, published_text = excluded.published_text,
      electronic_date = excluded.electronic_date, entrez_date = excluded.entrez_date,
      revised_date = excluded.revised_date, languages = excluded.languages,
      publication_types = excluded.publication_types, mesh_headings = excluded.mesh_headings,
      keywords = excluded.keywords, registrations = excluded.registrations,
      grants = excluded.grants, conflict_of_interest = excluded.conflict_of_interest,
      record_status = excluded.record_status, content_hash = excluded.content_hash,
      standing = excluded.standing, file_rank = excluded.file_rank,
      abstract_lender = excluded.abstract_lender, origin = excluded.origin,
      fetched_at = excluded.fetched_at,
      design = CASE reports.design_source WHEN 'derived' THEN excluded.design ELSE reports.design END,
      synthesis = CASE reports.design_source WHEN 'derived' THEN excluded.synthesis ELSE reports.synthesis END,
      report_kind = CASE reports.design_source WHEN 'derived' THEN excluded.report_kind ELSE reports.report_kind END
  `;
}

function toRow({ record, ...derived }: IncomingReport) {
  return {
    pmid: record.pmid,
    version: record.version,
    is_book: record.isBook,
    doi: record.doi,
    pmcid: record.pmcid,
    title: record.title,
    vernacular_title: record.vernacularTitle,
    abstract: record.abstract,
    other_abstracts: record.otherAbstracts,
    authors: record.authors,
    authors_complete: record.authorsComplete,
    journal_title: record.journal.title,
    journal_iso: record.journal.isoAbbreviation,
    issn: record.journal.issn,
    volume: record.volume,
    issue: record.issue,
    pages: record.pages,
    published_year: record.published?.year,
    published_month: record.published?.month,
    published_day: record.published?.day,
    published_season: record.published?.season,
    published_text: record.published?.text,
    electronic_date: record.electronicDate,
    entrez_date: record.entrezDate,
    revised_date: record.revisedDate,
    languages: record.languages,
    publication_types: record.publicationTypes,
    mesh_headings: record.meshHeadings,
    keywords: record.keywords,
    registrations: record.registrations,
    grants: record.grants,
    conflict_of_interest: record.conflictOfInterest,
    record_status: record.recordStatus,
    content_hash: derived.contentHash,
    design: derived.design,
    synthesis: derived.synthesis,
    report_kind: record.publicationTypes.includes('Clinical Trial Protocol')
      ? 'protocol'
      : 'results',
    standing: derived.standing,
    file_rank: derived.fileRank,
    abstract_lender: derived.abstractLender,
  };
}
