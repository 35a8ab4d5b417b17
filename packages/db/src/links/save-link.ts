import {
  type Actor,
  type LinkInput,
  type LinkStatus,
  linkStatusSchema,
} from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { addLink } from './add-link.ts';

export interface SaveLink {
  claimId: string;
  pmid: string;
  input: LinkInput;
  by: Actor;
  now?: Date;
}

/**
 * Links a report to a claim: at once, or as a proposal where the document asks for two persons. What was
 * drafted of it is done with. @throws AccessError, InputError, NotThereError
 */
export async function saveLink(
  db: Db,
  { now = new Date(), ...link }: SaveLink,
): Promise<{ id: string; status: LinkStatus; batch: string }> {
  const { claimId, pmid, by } = link;
  requirePermission(by, 'edit-links');
  return db.$transaction(async (transaction) => {
    const { row, change } = await addLink(transaction, { ...link, now });
    await transaction.linkDraft.deleteMany({ where: { claimId, pmid, by: by.id } });
    const batch = await logActivity(transaction, [change], { by, now });
    return { id: row.id, status: linkStatusSchema.parse(row.status), batch };
  });
}
