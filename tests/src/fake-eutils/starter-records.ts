import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type FictionalAuthor, fictionalArticle } from './fictional-record.ts';

/**
 * A stand-in record for every report of the starter evidence below a folder: the same PMID and
 * bibliographic facts, and an abstract that says that it is none.
 */
export async function starterRecords(dir: string): Promise<readonly string[]> {
  const records: string[] = [];
  for await (const name of glob('**/evidence.json', { cwd: dir })) {
    const text = await readFile(path.join(dir, name), 'utf8');
    records.push(...Evidence.parse(JSON.parse(text)).reports.map(standIn));
  }
  return records;
}

const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const StarterReport = z.object({
  pmid: z.string(),
  doi: optional,
  pmcid: optional,
  title: z.string(),
  authors: z.array(z.object({ lastName: optional, initials: optional, collectiveName: optional })),
  authorsComplete: z.boolean().optional(),
  journal: z.string(),
  year: z.number(),
  volume: optional,
  issue: optional,
  pages: optional,
  publicationTypes: z.array(z.string()),
  registrations: z.array(z.object({ bank: z.string(), accession: z.string() })).default([]),
  notices: z.array(z.object({ kind: z.string(), pmid: optional, reference: optional })).default([]),
});

const Evidence = z.object({ reports: z.array(StarterReport) });

function standIn(report: z.infer<typeof StarterReport>): string {
  return fictionalArticle({
    pmid: report.pmid,
    // PubMed ends a title with a full stop where the article itself has none.
    title: /[.?!]$/.test(report.title) ? report.title : `${report.title}.`,
    doi: report.doi ?? false,
    ...(report.pmcid ? { pmcid: report.pmcid } : {}),
    journal: { iso: report.journal },
    volume: report.volume ?? '',
    issue: report.issue ?? '',
    pages: report.pages ?? '',
    published: String(report.year),
    entrezDate: `${report.year}-06-15`,
    authors: report.authors.map(author),
    authorsComplete: report.authorsComplete ?? true,
    publicationTypes: report.publicationTypes,
    registrations: report.registrations,
    notices: report.notices.flatMap(({ kind, pmid, reference }) => {
      const refType = REF_TYPES[kind];
      return refType ? [{ refType, source: reference ?? '', ...(pmid ? { pmid } : {}) }] : [];
    }),
    abstract: [
      {
        label: 'STAND-IN',
        category: 'UNASSIGNED',
        text: `A fake PubMed server made this text for PMID ${report.pmid}. It is not the abstract and says nothing about the study.`,
      },
    ],
  });
}

function author(given: z.infer<typeof StarterReport>['authors'][number]): FictionalAuthor {
  if (given.collectiveName) return { collectiveName: given.collectiveName };
  const { lastName = 'Anonymous', initials } = given;
  return initials ? { lastName, initials } : { lastName };
}

const REF_TYPES: Readonly<Record<string, string>> = {
  retraction: 'RetractionIn',
  'expression-of-concern': 'ExpressionOfConcernIn',
  correction: 'ErratumIn',
  update: 'UpdateIn',
  republication: 'RepublishedIn',
  'retraction-and-republication': 'RetractedandRepublishedIn',
  comment: 'CommentIn',
};
