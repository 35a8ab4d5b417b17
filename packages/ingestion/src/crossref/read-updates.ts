import type { Notice, NoticeKind } from '@touchstone/evidence';
import { z } from 'zod';
import { cleanText } from './clean-text.ts';
import { kindOfUpdate } from './kind-of-update.ts';

/** Anybody who registers a DOI writes what is in these; together they stay below what an index takes. */
const text = (longest: number) => z.string().transform((said) => cleanText(said, longest));

/** One entry of a work's `updated-by`. */
export const updateSchema = z.object({
  /** Of the notice; the work's own where it was changed in place. */
  DOI: text(250).optional(),
  type: text(60),
  label: text(500).nullish(),
  /** `publisher` or `retraction-watch`. */
  source: text(100).nullish(),
  'record-id': z.union([text(40), z.number()]).nullish(),
  updated: z
    .object({
      'date-parts': z.array(z.array(z.number().int().nullable())).nullish(),
      'date-time': z.string().nullish(),
    })
    .nullish(),
});

export type Update = z.output<typeof updateSchema>;

/** The notices that a work's updates are, each with who says so. */
export function readUpdates(updates: readonly Update[]): Notice[] {
  const records = Map.groupBy(updates, recordOf);
  return updates.map((update) => toNotice(update, records.get(recordOf(update)) ?? []));
}

/**
 * When a record of Retraction Watch changes its nature, Crossref adds the new word and keeps the old
 * one, with the same record number and date (its CR-2746). In every case that was looked up at the
 * source the graver word was the stale one, so that the mildest known word of a record counts.
 */
function toNotice(update: Update, ofRecord: readonly Update[]): Notice {
  const kind = kindOfUpdate(update.type);
  const rivals = ofRecord.map(({ type }) => kindOfUpdate(type));
  const mildest = gravity.find((one) => rivals.includes(one));
  const stale = mildest !== undefined && gravity.indexOf(kind) > gravity.indexOf(mildest);
  return {
    kind: stale ? 'other' : kind,
    source: 'crossref',
    refType: update.type,
    doi: update.DOI,
    reference: whoSays(update),
    date: dateOf(update),
    note: stale ? `The same record says ${mildest} as well, which counts.` : noteOf(update),
  };
}

/** From mild to grave; what is not here never contradicts anything. */
const gravity: readonly NoticeKind[] = [
  'correction',
  'expression-of-concern',
  'partial-retraction',
  'retraction',
];

/** Entries without a number are each a record of their own. */
function recordOf(update: Update): unknown {
  const id = update['record-id'];
  return id === undefined || id === null ? update : `${update.source} ${id}`;
}

function whoSays({ source, 'record-id': id }: Update): string | undefined {
  if (source === 'publisher') return 'the publisher';
  const who = source === 'retraction-watch' ? 'Retraction Watch' : (source ?? undefined);
  return who && id !== undefined && id !== null ? `${who}, record ${id}` : who;
}

/** The label where it says more than the type does. */
function noteOf({ label, type }: Update): string | undefined {
  const said = label?.trim();
  const plain = type.replaceAll('_', ' ').toLowerCase();
  return said && said.toLowerCase() !== plain ? said : undefined;
}

/** As far as it goes: year, month, day. `[[null]]` is no date. */
function dateOf({ updated }: Update): string | undefined {
  const [year, month, day] = updated?.['date-parts']?.[0] ?? [];
  if (!year) return z.iso.date().safeParse(updated?.['date-time']?.slice(0, 10)).data;
  const parts = [String(year).padStart(4, '0'), month && two(month), month && day && two(day)];
  const date = parts.filter(Boolean).join('-');
  return partialDate.safeParse(date).data;
}

/** A day, a month or a year that there is. */
const partialDate = z.union([z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)]);

function two(part: number): string {
  return String(part).padStart(2, '0');
}
