import {
  abstractSectionSchema,
  authorSchema,
  grantSchema,
  meshHeadingSchema,
  type Notice,
  noticeSchema,
  otherAbstractSchema,
  type PartialDate,
  partialDateSchema,
  type ReportRecord,
  registrationSchema,
} from '@touchstone/evidence';
import { z } from 'zod';
import type { Notice as NoticeRow, Report as ReportRow } from './generated/client.ts';
import { toIsoDate } from './iso-date.ts';

/**
 * The one place where a report's rows become its record and back: null there, undefined here.
 * Stored JSON is checked, for a row may be older than the code that reads it.
 */
export function toRecord(row: ReportRow & { notices: NoticeRow[] }): ReportRecord {
  return {
    pmid: row.pmid,
    version: row.version,
    isBook: row.isBook,
    doi: row.doi ?? undefined,
    pmcid: row.pmcid ?? undefined,
    title: row.title,
    vernacularTitle: row.vernacularTitle ?? undefined,
    abstract: z.array(abstractSectionSchema).parse(row.abstract),
    otherAbstracts: z.array(otherAbstractSchema).parse(row.otherAbstracts),
    authors: z.array(authorSchema).parse(row.authors),
    authorsComplete: row.authorsComplete,
    journal: {
      title: row.journalTitle ?? undefined,
      isoAbbreviation: row.journalIso ?? undefined,
      issn: row.issn ?? undefined,
    },
    volume: row.volume ?? undefined,
    issue: row.issue ?? undefined,
    pages: row.pages ?? undefined,
    published: toPublished(row),
    electronicDate: row.electronicDate ? partialDateSchema.parse(row.electronicDate) : undefined,
    entrezDate: toIsoDate(row.entrezDate),
    revisedDate: toIsoDate(row.revisedDate),
    languages: row.languages,
    publicationTypes: row.publicationTypes,
    meshHeadings: z.array(meshHeadingSchema).parse(row.meshHeadings),
    keywords: z.array(z.string()).parse(row.keywords),
    registrations: z.array(registrationSchema).parse(row.registrations),
    grants: z.array(grantSchema).parse(row.grants),
    notices: row.notices.map(toNotice),
    conflictOfInterest: row.conflictOfInterest ?? undefined,
    recordStatus: row.recordStatus ?? undefined,
  };
}

/** A notice with its times here, as a report's page shows it; a record's own has none. */
export function toStoredNotice(row: NoticeRow): Notice {
  return {
    ...toNotice(row),
    firstSeenAt: row.firstSeenAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString(),
  };
}

function toNotice(row: NoticeRow): Notice {
  return noticeSchema.parse({
    kind: row.kind,
    source: row.source,
    refType: row.refType ?? undefined,
    pmid: row.otherPmid ?? undefined,
    doi: row.doi ?? undefined,
    reference: row.reference ?? undefined,
    date: row.date ?? undefined,
    note: row.note ?? undefined,
  });
}

function toPublished(row: ReportRow): PartialDate | undefined {
  if (row.publishedText === null) return undefined;
  return {
    year: row.publishedYear ?? undefined,
    month: row.publishedMonth ?? undefined,
    day: row.publishedDay ?? undefined,
    season: row.publishedSeason ?? undefined,
    text: row.publishedText,
  };
}
