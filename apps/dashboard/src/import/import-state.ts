import type { ImportPlan } from '@touchstone/evidence';

/** What a table was found to hold, as far as a page shows it. */
export interface ImportPreview {
  /** Why the table cannot be read; empty where it can. */
  problem: string;
  plan?: ShownPlan;
  /** Of the file, for the field forgets it. */
  name: string;
  /** The table itself, to be sent again with the plan. */
  text: string;
}

export interface ShownPlan extends Omit<ImportPlan, 'rows'> {
  /** Those that say something new or are refused, the first of them. */
  rows: ImportPlan['rows'];
  /** How many more there are. */
  more: number;
}

export const nothingSeen: ImportPreview = { problem: '', name: '', text: '' };

/** A page of more rows helps nobody; the counts are of all. */
const mostShown = 200;

/** Refused rows first: they are what has to be mended. */
export function toShown({ rows, ...plan }: ImportPlan): ShownPlan {
  const telling = [
    ...rows.filter(({ outcome }) => outcome === 'refused'),
    ...rows.filter(({ outcome }) => outcome === 'changed' || outcome === 'new'),
  ];
  return {
    ...plan,
    rows: telling.slice(0, mostShown),
    more: Math.max(0, telling.length - mostShown),
  };
}
