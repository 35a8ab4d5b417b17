import { z } from 'zod';
import { instantSchema } from '../api/parameters.ts';

/** The instant that an address names: to the minute or finer, or a day, which is meant to its end. */
const asOfSchema = z
  .union([
    z.iso.datetime({ precision: -1 }).transform((minute) => new Date(minute).toISOString()),
    z.iso.date().transform((day) => `${day}T23:59:59.999Z`),
    z.string(),
  ])
  .pipe(instantSchema);

/** What an address asks for: the present, a state of the past, or what cannot be read. */
export type AsOf = { instant?: string; unreadable?: string };

export function parseAsOf(typed: string | undefined): AsOf {
  if (typed === undefined || typed === '') return {};
  const { data } = asOfSchema.safeParse(typed);
  return data === undefined ? { unreadable: typed } : { instant: data };
}
