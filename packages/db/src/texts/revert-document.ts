import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import type { Reverter } from '../activity/reverter.ts';
import { ConflictError } from '../conflict-error.ts';
import { lockDocument } from './lock-document.ts';
import { bringDocumentBack, removeDocument } from './remove-document.ts';
import { readSettings, writeSettings } from './revise-document.ts';

const stateSchema = z.object({
  revision: z.number(),
  title: z.string(),
  twoPerson: z.boolean(),
  reviewEveryDays: z.number().nullable(),
  topics: z.array(z.string()),
});

/** Puts back what stood beside a document's text; a text that was new goes. */
export const revertDocument: Reverter = async (transaction, activity, about) => {
  const { by } = about;
  const slug = activity.objectId;
  if (activity.before === null) return removeDocument(transaction, activity, about);
  if (activity.after === null) return bringDocumentBack(transaction, activity, about);
  const before = stateSchema.parse(activity.before);
  const { revision: expected, ...left } = stateSchema.parse(activity.after);
  await lockDocument(transaction, slug);
  const present = await readSettings(transaction, slug);
  const { twoPerson, reviewEveryDays } = present;
  const isSetting = twoPerson !== before.twoPerson || reviewEveryDays !== before.reviewEveryDays;
  requirePermission(by, isSetting ? 'edit-settings' : 'edit-texts');
  const { revision, ...now } = stateSchema.parse(present);
  // What was changed since may have been taken back.
  if (!isDeepStrictEqual(now, left)) {
    throw new ConflictError({ type: 'document', id: slug, revision, expected });
  }
  const { revision: _, ...settings } = before;
  return [{ ...(await writeSettings(transaction, present, settings)), action: 'undo' }];
};
