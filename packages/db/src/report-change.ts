import { byline, type Notice, type ReportRecord, type Standing } from '@touchstone/evidence';

/** What became of a stored report, for whoever rests on it. */
export interface ReportChange {
  before: ReportState;
  after: ReportState;
  /** PubMed's record filled a report that was known from the starter evidence alone. */
  filled: boolean;
}

interface ReportState {
  record: ReportRecord;
  standing: Standing;
  /** Of every source, withdrawn ones too. */
  notices: readonly Notice[];
}

/** A report in the words of an event. */
export function nameReport({ title, authors, journal, published }: ReportRecord) {
  return {
    title,
    byline: byline(authors),
    journal: journal.isoAbbreviation ?? journal.title,
    year: published?.year,
  };
}
