import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import type { Reverter } from '../activity/reverter.ts';
import { UndoError } from '../activity/undo-error.ts';
import { ConflictError } from '../conflict-error.ts';
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
  const { number: expected } = versionSchema.parse(activity.after);
  await lockDocument(transaction, slug);
  const newest = await readNewest(transaction, slug);
  if (newest.number !== expected) {
    throw new ConflictError({ type: 'document', id: slug, revision: newest.number, expected });
  }
  const { text } = await transaction.documentVersion.findUniqueOrThrow({
    where: { id: before.id },
    select: { text: true },
  });
  const note = `As in version ${before.number}.`;
  const version = { slug, text, note, by, now, action: 'undo' };
  return (await writeVersion(transaction, version)).changes;
};
