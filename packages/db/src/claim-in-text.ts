import {
  balance,
  type ClaimInText,
  claimKindSchema,
  directionSchema,
  standingSchema,
  studyOf,
} from '@touchstone/evidence';
import type { Claim } from './generated/client.ts';

/** What counting a claim's evidence needs of its links, for Prisma's `select`. */
export const countableSelect = {
  direction: true,
  status: true,
  report: { select: { pmid: true, studyId: true, synthesis: true, standing: true } },
} as const;

interface CountableRow {
  direction: string;
  status: string;
  report: { pmid: string; studyId: string | null; synthesis: boolean; standing: string };
}

type AnchoredRow = Pick<
  Claim,
  'id' | 'kind' | 'statement' | 'quoteExact' | 'quotePrefix' | 'quoteSuffix' | 'startsAt' | 'endsAt'
>;

/** A claim's row as the text shows it: its anchor and its evidence, counted. */
export function toClaimInText(row: AnchoredRow & { links: CountableRow[] }): ClaimInText {
  return {
    id: row.id,
    kind: claimKindSchema.parse(row.kind),
    statement: row.statement ?? undefined,
    quote: { exact: row.quoteExact, prefix: row.quotePrefix, suffix: row.quoteSuffix },
    position: { start: row.startsAt, end: row.endsAt },
    evidence: balance(
      row.links.map(({ direction, status, report }) => ({
        direction: directionSchema.parse(direction),
        status,
        study: studyOf(report),
        report: { synthesis: report.synthesis, standing: standingSchema.parse(report.standing) },
      })),
    ),
  };
}
