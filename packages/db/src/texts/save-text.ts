import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { checkText } from './check-text.ts';
import { followInto } from './follow-texts.ts';
import { lockDocument } from './lock-document.ts';
import { readNewest } from './read-newest.ts';
import { type VersionOutcome, writeVersion } from './write-version.ts';

export interface SaveText {
  slug: string;
  /** The version that was edited. */
  expectedVersion: number;
  /** Markdown. */
  text: string;
  note?: string | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Saves a text as its document's next version; its claims follow their words.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function saveText(
  db: Db,
  { slug, expectedVersion, text, note, by, now = new Date() }: SaveText,
): Promise<VersionOutcome & { batch: string }> {
  requirePermission(by, 'edit-texts');
  const checked = checkText(text);
  const follow = followInto(checked);
  // Comparing long texts takes a while: it is done before anybody has to wait for it.
  const claims = await db.claim.findMany({ where: { documentSlug: slug, retiredAt: null } });
  for (const claim of claims) await follow(db, claim);
  return db.$transaction(async (transaction) => {
    await lockDocument(transaction, slug);
    const newest = await readNewest(transaction, slug);
    if (newest.number !== expectedVersion) {
      const conflict = { type: 'document', id: slug, revision: newest.number };
      throw new ConflictError({ ...conflict, expected: expectedVersion });
    }
    if (newest.text === checked) {
      throw new InputError({ text: 'Nothing has changed, so there is nothing to save.' });
    }
    const version = { slug, text: checked, note: note?.trim() || undefined, by, now, follow };
    const { outcome, changes } = await writeVersion(transaction, version);
    return { ...outcome, batch: await logActivity(transaction, changes, { by, now }) };
  });
}
