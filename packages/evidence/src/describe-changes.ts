import type { ReportRecord } from './report-record.ts';

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** What differs between two states of a record, field by field, as text that people can read. */
export function describeChanges(before: ReportRecord, after: ReportRecord): FieldChange[] {
  const fields = new Map<string, FieldChange>();
  for (const [field, value] of Object.entries(before)) {
    fields.set(field, { field, before: readable(value), after: '' });
  }
  for (const [field, value] of Object.entries(after)) {
    fields.set(field, {
      field,
      before: fields.get(field)?.before ?? '',
      after: readable(value),
    });
  }
  return [...fields.values()].filter((change) => change.before !== change.after);
}

function readable(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(readable).join('; ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([, part]) => part !== undefined && part !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, part]) => readable(part))
    .join(' · ');
}
