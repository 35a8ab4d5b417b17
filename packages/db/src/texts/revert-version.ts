import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import type { Reverter } from '../activity/reverter.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import { lockDocument } from './lock-document.ts';
import { readNewest } from './read-newest.ts';
import { bringVersionBack, removeVersion } from './remove-document.ts';
import { writeVersion } from './write-version.ts';

const versionSchema = z.object({ id: z.string(), number: z.number() });

/**
 * Saves the text before a version once more, as the next version: versions are never taken away, but
 * for the first of a new text, which goes with it.
 */
export const revertVersion: Reverter = async (transaction, activity, about) => {
  const { by, now } = about;
  requirePermission(by, 'edit-texts');
  if (activity.before === null) return removeVersion(transaction, activity, about);
  if (activity.after === null) return bringVersionBack(transaction, activity, about);
  const slug = activity.documentSlug ?? '';
  const before = versionSchema.parse(activity.before);
  const after = versionSchema.parse(activity.after);
  await lockDocument(transaction, slug);
  const newest = await readNewest(transaction, slug);
  // What was saved since may have been taken back.
  if (newest.text !== (await readText(transaction, after.id))) {
    const { number: revision } = newest;
    throw new ConflictError({ type: 'document', id: slug, revision, expected: after.number });
  }
  const text = await readText(transaction, before.id);
  const note = `As in version ${before.number}.`;
  const version = { slug, text, note, by, now, action: 'undo' };
  return (await writeVersion(transaction, version)).changes;
};

async function readText(transaction: Transaction, id: string): Promise<string> {
  const where = { id };
  return (await transaction.documentVersion.findUniqueOrThrow({ where, select: { text: true } }))
    .text;
}
