import {
  designSchema,
  disagreementOf,
  goneReasonSchema,
  leftReasonSchema,
  type NoticeSource,
  type ReportView,
  reportKindSchema,
  revisionSchema,
  sourceKindSchema,
  standingSchema,
  valueSourceSchema,
} from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { countStored } from './count-stored.ts';
import type { Report } from './generated/client.ts';
import { toLinkView } from './link-view.ts';
import { toMismatch } from './mismatch-row.ts';
import { briefSelect, toBrief } from './report-brief.ts';
import { toRecord, toStoredNotice } from './report-row.ts';

/** A report in full; undefined where there is none. */
export async function readReport(db: Db, pmid: string): Promise<ReportView | undefined> {
  const row = await db.report.findUnique({
    where: { pmid },
    include: {
      notices: { orderBy: [{ firstSeenAt: 'asc' }, { reference: 'asc' }] },
      // Each holds a whole former record; the newest ones are what people look for.
      revisions: { orderBy: { replacedAt: 'desc' }, take: 20 },
      mismatch: true,
      study: { select: { reports: { select: briefSelect, orderBy: { publishedYear: 'asc' } } } },
      links: {
        where: { status: 'accepted' },
        include: { claim: { include: { document: true } }, report: { select: briefSelect } },
        orderBy: [{ claim: { startsAt: 'asc' } }, { id: 'asc' }],
      },
    },
  });
  if (!row) return undefined;
  const brief = toBrief(row);
  const notices = row.notices.map(toStoredNotice);
  return {
    ...toRecord(row),
    study: brief.study,
    siblings: (row.study?.reports ?? []).filter((other) => other.pmid !== pmid).map(toBrief),
    design: designSchema.parse(row.design),
    designSource: valueSourceSchema.parse(row.designSource),
    participants: brief.participants,
    participantsNote: row.participantsNote ?? undefined,
    synthesis: row.synthesis,
    reportKind: reportKindSchema.parse(row.reportKind),
    sourceKind: row.sourceKind === null ? undefined : sourceKindSchema.parse(row.sourceKind),
    url: row.url ?? undefined,
    revision: row.revision,
    standing: standingSchema.parse(row.standing),
    fetchedAt: row.fetchedAt?.toISOString(),
    notices,
    gone: await toGone(db, row),
    topics: await readMemberships(db, pmid),
    crossrefCheckedAt: row.crossrefCheckedAt?.toISOString(),
    disagreement: disagreementOf(notices, askedSources(row)),
    revisions: row.revisions.map(({ replacedAt, changes }) =>
      revisionSchema.parse({ replacedAt: replacedAt.toISOString(), changes }),
    ),
    identityMismatch: row.mismatch ? toMismatch(row.mismatch) : undefined,
    bearsOn: byClaim(row.links),
  };
}

/** Who has a say in its standing: the sources that were asked and know it. */
function askedSources({ fetchedAt, crossrefKnown }: Report): NoticeSource[] {
  return [
    ...(fetchedAt ? ['pubmed' as const] : []),
    ...(crossrefKnown ? ['crossref' as const] : []),
  ];
}

async function toGone(db: Db, { goneAt, goneReason, goneTo }: Report): Promise<ReportView['gone']> {
  if (!goneAt) return undefined;
  const gone = { at: goneAt.toISOString(), reason: goneReasonSchema.parse(goneReason) };
  if (goneTo === null) return gone;
  return { ...gone, to: goneTo, toHeld: (await countStored(db, [goneTo])) > 0 };
}

async function readMemberships(db: Db, pmid: string): Promise<ReportView['topics']> {
  const members = await db.topicMember.findMany({
    where: { pmid },
    include: { topic: { select: { title: true } } },
    orderBy: { topicSlug: 'asc' },
  });
  return members.map(({ topicSlug, topic, firstFoundAt, leftAt, leftReason }) => ({
    topic: topicSlug,
    title: topic.title,
    firstFoundAt: firstFoundAt.toISOString(),
    leftAt: leftAt?.toISOString(),
    leftReason: leftReason === null ? undefined : leftReasonSchema.parse(leftReason),
  }));
}

type LinkOnClaim = Parameters<typeof toLinkView>[0] & {
  claim: { id: string; statement: string | null; document: { slug: string; title: string } };
};

function byClaim(links: readonly LinkOnClaim[]): ReportView['bearsOn'] {
  return [...Map.groupBy(links, ({ claim }) => claim.id)].map(([id, ofClaim]) => ({
    claim: id,
    statement: ofClaim[0]?.claim.statement ?? '',
    document: {
      slug: ofClaim[0]?.claim.document.slug ?? '',
      title: ofClaim[0]?.claim.document.title ?? '',
    },
    links: ofClaim.map((link) => {
      const { report, ...view } = toLinkView(link);
      return view;
    }),
  }));
}
