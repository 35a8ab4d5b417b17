import {
  type AnchorState,
  anchorStateSchema,
  type ExclusionView,
  type LinkDetail,
} from '@touchstone/evidence';
import { readPersonNames } from '../access/read-person-names.ts';
import type { Db } from '../connect.ts';
import { briefSelect, toBrief } from '../report-brief.ts';
import { detailInclude, toLinkDetails } from './link-detail.ts';

/** What an editor needs of a claim beside its live links. */
export interface ClaimEdits {
  revision: number;
  twoPerson: boolean;
  /** What waits: proposed links, and changes put forward of others. */
  proposals: LinkDetail[];
  /** What was withdrawn or rejected, and can be restored. */
  withdrawn: LinkDetail[];
  exclusions: ExclusionView[];
  /** Whether its words are in the newest version. */
  anchorState: AnchorState;
  /** Present where it is no claim of its text any more; ISO instant. */
  retired?: { at: string; reason: string; mergedInto?: string | undefined } | undefined;
}

/** Undefined where there is no such claim. */
export async function readClaimEdits(
  db: Db,
  claimId: string,
  { now = new Date() }: { now?: Date } = {},
): Promise<ClaimEdits | undefined> {
  const claim = await db.claim.findUnique({
    where: { id: claimId },
    select: {
      ...{ revision: true, anchorState: true, document: { select: { twoPerson: true } } },
      ...{ retiredAt: true, retiredReason: true, mergedInto: true },
    },
  });
  if (!claim) return undefined;
  const links = await readRestingLinks(db, claimId, now);
  const waits = ({ status, pending }: LinkDetail) => status === 'proposed' || pending !== undefined;
  return {
    revision: claim.revision,
    twoPerson: claim.document.twoPerson,
    proposals: links.filter(waits),
    withdrawn: links.filter((link) => !waits(link)),
    exclusions: await readExclusions(db, claimId),
    anchorState: anchorStateSchema.parse(claim.anchorState),
    retired: toRetired(claim),
  };
}

interface RetiredColumns {
  retiredAt: Date | null;
  retiredReason: string | null;
  mergedInto: string | null;
}

function toRetired({ retiredAt, retiredReason, mergedInto }: RetiredColumns) {
  if (!retiredAt) return undefined;
  const reason = retiredReason ?? '';
  return { at: retiredAt.toISOString(), reason, mergedInto: mergedInto ?? undefined };
}

/** All but what is accepted and has nothing waiting. */
async function readRestingLinks(db: Db, claimId: string, now: Date): Promise<LinkDetail[]> {
  const rows = await db.evidenceLink.findMany({
    where: { claimId, OR: [{ status: { not: 'accepted' } }, { pendingBy: { not: null } }] },
    include: detailInclude,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return toLinkDetails(db, rows, now);
}

async function readExclusions(db: Db, claimId: string): Promise<ExclusionView[]> {
  const rows = await db.exclusion.findMany({
    where: { claimId },
    include: { report: { select: briefSelect } },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
  });
  const nameOf = await readPersonNames(
    db,
    rows.map(({ by }) => by),
  );
  return rows.map(({ id, report, reason, by, at }) => ({
    ...{ id, report: toBrief(report), reason },
    ...{ by: nameOf(by), at: at.toISOString() },
  }));
}
