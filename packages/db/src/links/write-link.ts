import type { Change } from '../activity/log-activity.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import type { EvidenceLink, Prisma } from '../generated/client.ts';
import { linkChange, type OpenLink } from './link-row.ts';

interface Write {
  action: string;
  data: Prisma.EvidenceLinkUncheckedUpdateManyInput;
  now: Date;
}

export interface WrittenLink {
  row: EvidenceLink;
  change: Change;
}

/** Writes a link's next revision. @throws ConflictError where somebody was faster */
export async function writeLink(
  transaction: Transaction,
  link: OpenLink,
  { action, data, now }: Write,
): Promise<WrittenLink> {
  const { id, revision } = link;
  const { count } = await transaction.evidenceLink.updateMany({
    where: { id, revision },
    data: { ...data, revision: revision + 1, updatedAt: now },
  });
  const row = await transaction.evidenceLink.findUniqueOrThrow({ where: { id } });
  if (count === 0) {
    const stale = { type: 'evidence-link', id, revision: row.revision, expected: revision };
    throw new ConflictError(stale);
  }
  const documentSlug = link.claim.document.slug;
  return { row, change: linkChange(action, { before: link, after: row, documentSlug }) };
}
