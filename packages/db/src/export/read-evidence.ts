import {
  type EvidenceExport,
  type ExportedClaim,
  exportedLinkSchema,
  type LinkStatus,
} from '@touchstone/evidence';
import { toClaimInText } from '../claim-in-text.ts';
import type { Db } from '../connect.ts';
import type { Prisma } from '../generated/client.ts';
import { toLinkView } from '../link-view.ts';
import { briefSelect } from '../report-brief.ts';
import { readCitedReports } from './read-cited-reports.ts';

export interface EvidenceQuery {
  /** A whole document, or one claim of it. */
  of: { slug: string } | { claim: string };
  /** Of the links; the accepted ones by default. */
  statuses?: readonly LinkStatus[];
}

/** A text or one claim with its evidence, to be taken along; undefined where there is none. */
export async function readEvidence(
  db: Db,
  { of, statuses = ['accepted'] }: EvidenceQuery,
): Promise<EvidenceExport | undefined> {
  const version = await findVersion(db, of);
  if (!version) return undefined;
  const rows = await db.claim.findMany({
    where: {
      ...('claim' in of ? { id: of.claim } : { versionId: version.id, retiredAt: null }),
      ...('claim' in of ? {} : { anchorState: 'anchored' }),
    },
    orderBy: [{ startsAt: 'asc' }, { endsAt: 'desc' }, { id: 'asc' }],
    include: claimInclude(statuses),
  });
  const claims = rows.map(toExportedClaim);
  const pmids = new Set(claims.flatMap(({ links }) => links.map(({ pmid }) => pmid)));
  const { document, number, text } = version;
  return {
    document: { slug: document.slug, title: document.title, version: number, text },
    claims,
    reports: await readCitedReports(db, [...pmids]),
  };
}

/** The newest of a document; the one that a claim stands in. */
async function findVersion(db: Db, of: EvidenceQuery['of']) {
  if ('slug' in of) {
    return db.documentVersion.findFirst({
      where: { documentSlug: of.slug },
      orderBy: { number: 'desc' },
      include: { document: true },
    });
  }
  return db.documentVersion.findFirst({
    where: { claims: { some: { id: of.claim } } },
    include: { document: true },
  });
}

function claimInclude(statuses: readonly LinkStatus[]) {
  return {
    links: {
      where: { status: { in: [...statuses] } },
      include: { report: { select: briefSelect } },
      orderBy: [
        { report: { publishedYear: 'desc' as const } },
        { reportPmid: 'asc' as const },
        { id: 'asc' as const },
      ],
    },
  } satisfies Prisma.ClaimInclude;
}

type ClaimRow = Prisma.ClaimGetPayload<{ include: ReturnType<typeof claimInclude> }>;

function toExportedClaim(row: ClaimRow): ExportedClaim {
  return {
    ...toClaimInText(row),
    links: row.links.map((link) =>
      exportedLinkSchema.parse({
        ...toLinkView(link),
        quotePrefix: link.quotePrefix ?? undefined,
        quoteSuffix: link.quoteSuffix ?? undefined,
        quotePlace: link.quotePlace ?? undefined,
      }),
    ),
  };
}
