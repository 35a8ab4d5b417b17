import { z } from 'zod';
import type { Transaction } from '../connect.ts';
import { takeBack } from './take-back.ts';

/** What readers see of a link, and where it hung. */
const linkSchema = z.object({
  id: z.string(),
  claimId: z.string(),
  reportPmid: z.string(),
  comparator: z.string(),
  outcome: z.string(),
  timePoint: z.string(),
  timePointBasis: z.string().nullable().default(null),
  label: z.string(),
  direction: z.string(),
  directness: z.string(),
  finding: z.string(),
  figures: z.unknown(),
  readFrom: z.string(),
  confidence: z.string(),
  quote: z.string().nullable().default(null),
  depth: z.string().nullable().default(null),
  quoteState: z.string().nullable().default(null),
  status: z.string(),
  revision: z.number(),
  createdAt: z.coerce.date(),
});

export type LinkAsOf = z.infer<typeof linkSchema>;

/** Every link of a document's claims as it stood at an instant, whatever its status. */
export async function readLinksAsOf(
  db: Transaction,
  { slug, at }: { slug: string; at: Date },
): Promise<LinkAsOf[]> {
  const rows = await db.evidenceLink.findMany({ where: { claim: { documentSlug: slug } } });
  const states = await takeBack(db, {
    ...{ objectType: 'evidence-link', at, where: { documentSlug: slug } },
    rows: new Map(rows.map((row) => [row.id, row])),
  });
  return [...states.values()].flatMap((state) => {
    const link = state && linkSchema.parse(state);
    return link && link.createdAt <= at ? link : [];
  });
}
