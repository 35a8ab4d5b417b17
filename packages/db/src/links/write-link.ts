import type { Change } from '../activity/log-activity.ts';
import type { Transaction } from '../connect.ts';
import type { EvidenceLink } from '../generated/client.ts';
import { linkChange, type OpenLink } from './link-row.ts';
import { updateLinks } from './update-links.ts';

interface Write {
  action: string;
  data: Partial<EvidenceLink>;
  now: Date;
}

/** A link's next state, with what history keeps of it. */
export interface WrittenLink {
  row: EvidenceLink;
  change: Change;
}

/** Writes a link's next revision. @throws ConflictError where somebody was faster */
export async function writeLink(
  transaction: Transaction,
  link: OpenLink,
  write: Write,
): Promise<WrittenLink> {
  const written = nextRevision(link, write);
  await updateLinks(transaction, [{ before: link, after: written.row }]);
  return written;
}

/** What a link's next revision will be. */
export function nextRevision(link: OpenLink, { action, data, now }: Write): WrittenLink {
  const { claim, report, ...before } = link;
  const row = { ...before, ...data, revision: before.revision + 1, updatedAt: now };
  return {
    row,
    change: linkChange(action, { before, after: row, documentSlug: claim.document.slug }),
  };
}
