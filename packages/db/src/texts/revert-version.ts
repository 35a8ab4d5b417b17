import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import type { Reverter } from '../activity/reverter.ts';
import { UndoError } from '../activity/undo-error.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import { lockDocument } from './lock-document.ts';
import { readNewest } from './read-newest.ts';
import { writeVersion } from './write-version.ts';

const versionSchema = z.object({ id: z.string(), number: z.number() });

/** Saves the text before a version once more, as the next version: versions are never taken away. */
export const revertVersion: Reverter = async (transaction, activity, { by, now }) => {
  requirePermission(by, 'edit-texts');
  const slug = activity.documentSlug;
  if (activity.before === null || slug === null) {
    throw new UndoError('A new text cannot be taken back. Retire its claims, or leave it.');
  }
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
