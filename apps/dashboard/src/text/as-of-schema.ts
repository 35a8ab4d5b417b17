import { z } from 'zod';
import { instantSchema } from '../api/parameters.ts';

/** The instant that an address names: to the minute or finer, or a day, which is meant to its end. */
const asOfSchema = z
  .union([
    z.iso.datetime({ precision: -1, offset: true }).transform(toUtc),
    z.iso
      .datetime({ offset: true })
      .refine((instant) => !instant.endsWith('Z'))
      .transform(toUtc),
    z.iso.date().transform((day) => `${day}T23:59:59.999Z`),
    z.string(),
  ])
  .pipe(instantSchema);

/** What an address asks for: the present, a state of the past, what cannot be read, or what is not yet. */
export type AsOf = { instant?: string; unreadable?: string; future?: string };

export function parseAsOf(typed: string | undefined, now = new Date()): AsOf {
  if (typed === undefined || typed === '') return {};
  // A plus sign that stands in an address as it is means a space there.
  const { data } = asOfSchema.safeParse(typed.replace(/ (\d{2}:\d{2})$/, '+$1'));
  if (data === undefined) return { unreadable: typed };
  // The end of a day that has begun may be ahead.
  const isDay = z.iso.date().safeParse(typed).success;
  const begins = new Date(isDay ? typed : data);
  return begins > now ? { future: typed } : { instant: data };
}

function toUtc(instant: string): string {
  return new Date(instant).toISOString();
}
