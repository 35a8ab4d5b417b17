import { randomUUID } from 'node:crypto';
import type { Actor, LinkDecision } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { type Change, logActivity, snapshot } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { checkReason } from './check-reason.ts';
import type { OpenLink } from './link-row.ts';
import type { SeenLink } from './open-links.ts';
import { openSeveral } from './open-several.ts';
import { settleLink } from './settle-link.ts';
import { underField } from './under-field.ts';

export interface DecideLinks {
  links: readonly SeenLink[];
  decision: LinkDecision;
  note?: string | undefined;
  by: Actor;
  now?: Date;
}

/**
 * One person's decision on several links, on all of them or on none: it stays that person's whatever
 * others decide, and settles what it can. @throws AccessError, NotThereError, ConflictError, InputError
 */
export async function decideLinks(
  db: Db,
  { links: seen, now = new Date(), ...decision }: DecideLinks,
): Promise<{ batch: string }> {
  const { by } = decision;
  requirePermission(by, 'decide');
  const note = decision.note?.trim() ? checkReason(decision.note) : undefined;
  if (decision.decision === 'comment' && note === undefined) {
    throw new InputError({ note: 'Write the comment.' });
  }
  return db.$transaction(async (transaction) => {
    const changes: Change[] = [];
    for (const link of await openSeveral(transaction, seen)) {
      changes.push(...(await decide(transaction, link, { ...decision, note, now })));
    }
    return { batch: await logActivity(transaction, changes, { by, now }) };
  });
}

type DatedDecision = Pick<DecideLinks, 'decision' | 'note' | 'by'> & { now: Date };

async function decide(
  transaction: Transaction,
  link: OpenLink,
  { decision, note, by, now }: DatedDecision,
): Promise<Change[]> {
  const waits = link.status === 'proposed' || link.pending !== null;
  if (!waits && decision !== 'comment') {
    throw new InputError({
      decision: `Nothing waits on link ${link.id}: it is ${link.status}. Comment on it, or revise it.`,
    });
  }
  const row = await transaction.linkDecision.create({
    data: {
      ...{ id: randomUUID(), linkId: link.id, revision: link.statedRevision },
      ...{ decision, note: note ?? null, by: by.id, at: now },
    },
  });
  const decided: Change = {
    action: decision,
    objectType: 'link-decision',
    objectId: row.id,
    after: snapshot(row),
    claimId: link.claimId,
    documentSlug: link.claim.document.slug,
  };
  const settles = decision === 'accept' || decision === 'reject';
  const settled = settles
    ? await underField('decision', settleLink(transaction, link, { now, note }))
    : undefined;
  return settled ? [decided, settled.change] : [decided];
}
