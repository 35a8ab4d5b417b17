import {
  authorSchema,
  byline,
  designSchema,
  type ReportBrief,
  sourceKindSchema,
  standingSchema,
  studyOf,
  studyParticipants,
} from '@touchstone/evidence';
import { z } from 'zod';

/** The columns that a report in one line needs, for Prisma's `select`. */
export const briefSelect = {
  pmid: true,
  title: true,
  authors: true,
  publishedYear: true,
  journalIso: true,
  journalTitle: true,
  design: true,
  participants: true,
  synthesis: true,
  standing: true,
  sourceKind: true,
  studyId: true,
  study: { select: { reports: { select: { participants: true } } } },
} as const;

export interface BriefRow {
  pmid: string;
  title: string;
  authors: unknown;
  publishedYear: number | null;
  journalIso: string | null;
  journalTitle: string | null;
  design: string;
  participants: number | null;
  synthesis: boolean;
  standing: string;
  sourceKind: string | null;
  studyId: string | null;
  study: { reports: { participants: number | null }[] } | null;
}

export function toBrief(row: BriefRow): ReportBrief {
  return {
    pmid: row.pmid,
    title: row.title,
    byline: byline(z.array(authorSchema).parse(row.authors)),
    year: row.publishedYear ?? undefined,
    journal: row.journalIso ?? row.journalTitle ?? undefined,
    design: designSchema.parse(row.design),
    // A synthesis that shares an id with others pools its own people: theirs are not its own.
    participants: row.synthesis
      ? (row.participants ?? undefined)
      : studyParticipants(row.study?.reports ?? [row]),
    synthesis: row.synthesis,
    standing: standingSchema.parse(row.standing),
    sourceKind: row.sourceKind === null ? undefined : sourceKindSchema.parse(row.sourceKind),
    study: studyOf(row),
  };
}
