import { z } from 'zod';
import { certaintyLabels, concernLabels, domainLabels } from '../words/certainty-labels.ts';
import { formatInstant } from '../words/dates.ts';
import { figuresInWords } from '../words/figures-in-words.ts';
import {
  claimKindLabels,
  comparatorLabels,
  designLabels,
  directionHeadings,
  outcomeLabels,
  timePointLabels,
} from '../words/labels.ts';
import { anchorStateLabels, linkStatusLabels } from '../words/status-labels.ts';

/** Terms of the vocabularies, by the field that holds them. */
const terms: Record<string, Record<string, string>> = {
  anchorState: anchorStateLabels,
  comparator: comparatorLabels,
  design: designLabels,
  direction: directionHeadings,
  kind: claimKindLabels,
  level: certaintyLabels,
  outcome: outcomeLabels,
  status: linkStatusLabels,
  timePoint: timePointLabels,
};

const recordSchema = z.record(z.string(), z.unknown());

/** A field of a snapshot as people read it; empty where nothing stands there. */
export function valueInWords(field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return terms[field]?.[value] ?? instantInWords(value);
  if (Array.isArray(value)) return value.map((part) => partInWords(field, part)).join('; ');
  const record = recordSchema.safeParse(value).data;
  if (!record) return String(value);
  return field === 'figures' ? figuresInWords(record) : recordInWords(record);
}

/** Of a rating's reasons, an author, or whatever else a list holds. */
function partInWords(field: string, part: unknown): string {
  const reason = reasonSchema.safeParse(part).data;
  if (field === 'reasons' && reason) {
    const note = reason.note === '' ? '' : ` (${reason.note})`;
    return `${labelOf(domainLabels, reason.domain)}: ${labelOf(concernLabels, reason.concern)}${note}`;
  }
  return valueInWords('', part);
}

const reasonSchema = z.object({ domain: z.string(), concern: z.string(), note: z.string() });

function labelOf(labels: Record<string, string>, term: string): string {
  return labels[term] ?? term;
}

function recordInWords(record: Record<string, unknown>): string {
  return Object.entries(record)
    .map(([key, value]) => valueInWords(key, value))
    .filter((words) => words !== '')
    .join(' · ');
}

function instantInWords(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text) ? formatInstant(text) : text;
}
