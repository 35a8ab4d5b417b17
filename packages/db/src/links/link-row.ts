import type { Change } from '../activity/log-activity.ts';
import type { EvidenceLink, Prisma } from '../generated/client.ts';

/** What a verb needs to know of a link beside its row, for Prisma's `include`. */
export const openInclude = {
  claim: {
    select: {
      retiredAt: true,
      document: { select: { slug: true, twoPerson: true } },
    },
  },
  report: { select: { pmid: true, title: true, abstract: true } },
} as const satisfies Prisma.EvidenceLinkInclude;

/** A link that a verb is about to change, locked until its transaction ends. */
export type OpenLink = Prisma.EvidenceLinkGetPayload<{ include: typeof openInclude }>;

/** What was done to a link, with its whole row before and after, as history keeps it. */
export function linkChange(action: string, { before, after, documentSlug }: LinkStates): Change {
  return {
    action,
    objectType: 'evidence-link',
    objectId: after.id,
    before: before && bareLink(before),
    after: bareLink(after),
    claimId: after.claimId,
    documentSlug,
  };
}

interface LinkStates {
  before?: EvidenceLink | undefined;
  after: EvidenceLink;
  documentSlug: string;
}

/** The row alone, whatever it was read with. */
function bareLink(link: EvidenceLink & { claim?: unknown; report?: unknown }): EvidenceLink {
  const { claim, report, ...row } = link;
  return row;
}
