import type { ReportRecord } from './report-record.ts';

/**
 * A record with what it leaves blank taken from what was known before: a source that is silent
 * about a DOI or a registration does not deny it. What it does say wins.
 */
export function fillBlanks(record: ReportRecord, known: ReportRecord): ReportRecord {
  return {
    ...known,
    ...withoutBlanks(record),
    journal: { ...known.journal, ...withoutBlanks(record.journal) },
    // A list of notices without a retraction is an answer: the source was asked and has none.
    notices: record.notices,
  };
}

function withoutBlanks<T extends object>(values: T): Partial<T> {
  const said: Partial<T> = { ...values };
  for (const key of Object.keys(said)) {
    if (isBlank(Reflect.get(said, key))) Reflect.deleteProperty(said, key);
  }
  return said;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
