import { randomUUID } from 'node:crypto';
import type { Actor } from '@touchstone/evidence';
import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import { snapshot } from '../activity/log-activity.ts';
import { checkStorable } from '../check-storable.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { NotThereError } from '../not-there-error.ts';

/** What somebody has begun to write of a link: as typed, and checked only when it is sent. */
export interface LinkDraft {
  claimId: string;
  /** The report may not be here yet. */
  pmid: string;
  values: Record<string, string>;
  /** ISO instant. */
  updatedAt: string;
}

export interface SaveDraft extends Omit<LinkDraft, 'updatedAt'> {
  by: Actor;
  now?: Date;
}

/** Keeps a draft, one for each person, claim and report. @throws AccessError, InputError, NotThereError */
export async function saveDraft(
  db: Db,
  { claimId, pmid, values, by, now = new Date() }: SaveDraft,
): Promise<{ updatedAt: string }> {
  requirePermission(by, 'edit-links');
  if (JSON.stringify(values).length > longest) {
    throw new InputError({ values: 'The draft is too long to be kept. Shorten it.' });
  }
  checkStorable({ values, pmid });
  if ((await db.claim.count({ where: { id: claimId } })) === 0) {
    throw new NotThereError('claim', claimId);
  }
  const state = { values: snapshot(values), updatedAt: now };
  await db.linkDraft.upsert({
    where: { claimId_pmid_by: { claimId, pmid, by: by.id } },
    create: { id: randomUUID(), claimId, pmid, by: by.id, ...state },
    update: state,
  });
  return { updatedAt: now.toISOString() };
}

const longest = 50_000;

/** Somebody's own drafts, the newest first. */
export async function listDrafts(
  db: Db,
  { by, claimId }: { by: Actor; claimId?: string | undefined },
): Promise<LinkDraft[]> {
  const rows = await db.linkDraft.findMany({
    where: { by: by.id, ...(claimId === undefined ? {} : { claimId }) },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: 200,
  });
  return rows.map(({ claimId: claim, pmid, values, updatedAt }) => ({
    ...{ claimId: claim, pmid, updatedAt: updatedAt.toISOString() },
    values: z.record(z.string(), z.string()).parse(values),
  }));
}

/** Forgets a draft of one's own, if there is one. @throws AccessError */
export async function dropDraft(
  db: Db,
  { claimId, pmid, by }: { claimId: string; pmid: string; by: Actor },
): Promise<void> {
  requirePermission(by, 'edit-links');
  await db.linkDraft.deleteMany({ where: { claimId, pmid, by: by.id } });
}
