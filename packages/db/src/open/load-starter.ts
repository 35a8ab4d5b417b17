import { createHash } from 'node:crypto';
import { type StarterReport, scopeOf, standingOf } from '@touchstone/evidence';
import type { Db, Transaction } from '../connect.ts';
import { readStarters, type Starter } from './read-starters.ts';

/**
 * Loads the documents of `prisma/starter/` into an empty database, each with its topics, claims
 * and evidence, all in one transaction.
 * @returns the slugs of the documents loaded; none where the database already has documents.
 * @throws StarterError naming the file and every problem in it.
 */
export async function loadStarter(
  db: Db,
  { now = new Date(), folder }: { now?: Date; folder?: string } = {},
): Promise<string[]> {
  if ((await db.document.count()) > 0) return [];
  const starters = await readStarters(folder);
  await db.$transaction(async (transaction) => {
    for (const starter of starters) await insertStarter(transaction, starter, now);
  });
  return starters.map(({ document }) => document.slug);
}

async function insertStarter(transaction: Transaction, starter: Starter, now: Date) {
  const { slug } = starter.document;
  const version = { id: `${slug}-1`, documentSlug: slug, number: 1, text: starter.text };
  await insertDocument(transaction, starter, now);
  await transaction.documentVersion.create({ data: { ...version, createdAt: now } });
  await insertClaims(transaction, starter, { versionId: version.id, now });
  await insertReports(transaction, starter, now);
  await insertLinks(transaction, starter, now);
  await transaction.activity.create({
    data: {
      id: `starter-${slug}`,
      at: now,
      actor: 'starter',
      action: 'load',
      objectType: 'document',
      objectId: slug,
      after: { claims: starter.claims.length, links: starter.evidence.links.length },
    },
  });
}

async function insertDocument(transaction: Transaction, { document }: Starter, now: Date) {
  const { slug, title, topics } = document;
  await transaction.topic.createMany({ data: topics, skipDuplicates: true });
  await transaction.document.create({
    data: {
      slug,
      title,
      createdAt: now,
      topics: { create: topics.map((topic) => ({ topicSlug: topic.slug })) },
    },
  });
}

async function insertClaims(
  transaction: Transaction,
  { document, claims }: Starter,
  { versionId, now }: { versionId: string; now: Date },
) {
  const placeOf = ({ quote, position }: Starter['claims'][number]) => ({
    versionId,
    quoteExact: quote.exact,
    quotePrefix: quote.prefix,
    quoteSuffix: quote.suffix,
    startsAt: position.start,
    endsAt: position.end,
  });
  await transaction.claim.createMany({
    data: claims.map((claim) => ({
      ...placeOf(claim),
      id: claim.id,
      kind: claim.kind,
      statement: claim.statement,
      documentSlug: document.slug,
      createdAt: now,
    })),
  });
  await transaction.claimAnchor.createMany({
    data: claims.map((claim) => ({
      ...placeOf(claim),
      claimId: claim.id,
      method: 'exact',
      score: 1,
      at: now,
    })),
  });
}

async function insertReports(transaction: Transaction, { evidence }: Starter, now: Date) {
  const studies = new Set(evidence.reports.flatMap(({ study }) => study ?? []));
  await transaction.study.createMany({
    data: [...studies].map((id) => ({ id, source: 'starter', createdAt: now })),
    skipDuplicates: true,
  });
  await transaction.report.createMany({
    data: evidence.reports.map((report) => toReport(report, now)),
    skipDuplicates: true,
  });
  await transaction.notice.createMany({
    data: evidence.reports.flatMap(({ pmid, notices }) =>
      notices.map(({ kind, source, refType, reference, note, ...notice }) => ({
        id: stableId(pmid, kind, source, notice.pmid ?? '', reference ?? ''),
        reportPmid: pmid,
        kind,
        source,
        refType: refType ?? null,
        otherPmid: notice.pmid,
        doi: notice.doi,
        reference: reference ?? null,
        date: notice.date,
        note: note ?? null,
        firstSeenAt: now,
      })),
    ),
  });
}

/** Bibliographic fields give way to PubMed's at the first ingest; design, participants and study stay. */
function toReport(report: StarterReport, now: Date) {
  const { study, journal, year, notices, publicationTypesSource, ...fields } = report;
  const standing = standingOf(notices.map(({ kind, date }) => ({ kind, date: date ?? undefined })));
  return {
    ...fields,
    // What was inferred from the design is not PubMed's word and must not pass for it.
    publicationTypes: publicationTypesSource === 'seen' ? fields.publicationTypes : [],
    authors: report.authors.map((author) => ({ ...author, affiliations: [] })),
    journalIso: journal,
    publishedYear: year,
    publishedText: String(year),
    origin: 'starter',
    designSource: 'starter',
    standing,
    studyId: study ?? null,
    createdAt: now,
  };
}

async function insertLinks(transaction: Transaction, { claims, evidence }: Starter, now: Date) {
  const kinds = new Map(claims.map(({ id, kind }) => [id, kind]));
  await transaction.evidenceLink.createMany({
    data: evidence.links.map(({ claim, pmid, figures, ...link }) => ({
      ...link,
      id: stableId(scopeOf({ claim, pmid, figures, ...link })),
      claimId: claim,
      claimKind: kinds.get(claim) ?? '',
      reportPmid: pmid,
      figures: JSON.parse(JSON.stringify(figures)),
      status: 'accepted',
      createdAt: now,
    })),
  });
}

/** The same in every database, so that an address which names a link survives a new start. */
function stableId(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
