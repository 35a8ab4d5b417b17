import { randomUUID } from 'node:crypto';
import type { Actor } from '@touchstone/evidence';
import { type Change, snapshot } from '../activity/log-activity.ts';
import type { Transaction } from '../connect.ts';
import { type Claim, type EvidenceLink, Prisma } from '../generated/client.ts';
import { InputError } from '../input-error.ts';
import { linkChange } from '../links/link-row.ts';
import { noPending } from '../links/pending.ts';

interface Copying {
  from: Claim;
  to: Claim;
  /** Of links of the one claim that bear on the other as well. */
  ids: readonly string[];
  by: Actor;
  now: Date;
}

/**
 * Copies links from one claim to another; in two-person mode a copy waits for another editor, as every
 * new link does. @returns what to log. @throws InputError
 */
export async function copyLinks(
  transaction: Transaction,
  { from, to, ids, by, now }: Copying,
): Promise<Change[]> {
  const links = await transaction.evidenceLink.findMany({
    where: { id: { in: [...ids] }, claimId: from.id },
    orderBy: { id: 'asc' },
  });
  if (links.length < new Set(ids).size) {
    throw new InputError({ copy: 'Copy only links of the claim that is split.' });
  }
  if (links.length > 0 && to.kind === 'advice') {
    throw new InputError({ copy: 'Advice takes no evidence. Copy no links to it.' });
  }
  const { twoPerson } = await transaction.document.findUniqueOrThrow({
    where: { slug: from.documentSlug },
    select: { twoPerson: true },
  });
  const changes: Change[] = [];
  for (const link of links) {
    const status = link.status === 'accepted' && twoPerson ? 'proposed' : link.status;
    const after = await copyLink(transaction, { link, to, status, by, now });
    changes.push(linkChange('copy', { after, documentSlug: to.documentSlug }));
  }
  return changes;
}

async function copyLink(
  transaction: Transaction,
  {
    link,
    to,
    status,
    by,
    now,
  }: { link: EvidenceLink; to: Claim; status: string; by: Actor; now: Date },
): Promise<EvidenceLink> {
  const figures = snapshot(typeof link.figures === 'object' ? { ...link.figures } : {});
  return transaction.evidenceLink.create({
    data: {
      ...{ ...link, figures, ...noPending, pending: Prisma.DbNull },
      ...{ id: randomUUID(), claimId: to.id, claimKind: to.kind, status, origin: 'editor' },
      ...{ createdAt: now, createdBy: by.id, updatedAt: now, revision: 1 },
      ...{ statedRevision: 1, statedBy: by.id },
    },
  });
}
