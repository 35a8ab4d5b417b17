import type { EventView } from '@touchstone/evidence';
import { z } from 'zod';

const reportData = z.object({
  byline: z.string().optional(),
  journal: z.string().optional(),
  year: z.number().optional(),
  statement: z.string().optional(),
});

/** What stands under an event's title: whose report it is, or which claim a task is about. */
export function eventSummary({ data, pmid }: EventView): string {
  const { byline, journal, year, statement } = reportData.safeParse(data).data ?? {};
  const identifier = pmid === undefined ? undefined : `PMID ${pmid}`;
  const facts = [statement, byline, year, journal, identifier];
  return facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
}
