import { z } from 'zod';
import { snapshot } from '../activity/log-activity.ts';
import type { Reverter } from '../activity/reverter.ts';
import { UndoError } from '../activity/undo-error.ts';
import type { Transaction } from '../connect.ts';
import type { Activity } from '../generated/client.ts';
import { lockDocument } from './lock-document.ts';
import { readSettings } from './revise-document.ts';

/**
 * Takes a text away that was new, as long as nothing else was done to it; its version went before it.
 * History keeps both whole.
 */
export const removeDocument: Reverter = async (transaction, { objectId: slug }) => {
  await lockDocument(transaction, slug);
  const row = await readSettings(transaction, slug);
  await transaction.documentTopic.deleteMany({ where: { documentSlug: slug } });
  await transaction.visit.deleteMany({ where: { objectType: 'document', objectId: slug } });
  await transaction.document.delete({ where: { slug } });
  const about = { objectType: 'document', objectId: slug, documentSlug: slug } as const;
  return [{ ...about, action: 'remove', before: snapshot(row) }];
};

/** Takes the only version of a new text away. @throws UndoError where more was done to the text */
export const removeVersion: Reverter = async (transaction, activity) => {
  const { objectId: id, documentSlug } = activity;
  const slug = documentSlug ?? '';
  await lockDocument(transaction, slug);
  await refuseMore(transaction, slug, activity);
  const row = await transaction.documentVersion.findUniqueOrThrow({ where: { id } });
  await transaction.documentVersion.delete({ where: { id } });
  const about = { objectType: 'document-version', objectId: id, documentSlug: slug } as const;
  return [{ ...about, action: 'remove', before: snapshot(row) }];
};

async function refuseMore(transaction: Transaction, slug: string, { at, batch }: Activity) {
  const where = { documentSlug: slug };
  const versions = await transaction.documentVersion.count({ where });
  const claims = await transaction.claim.count({ where });
  const since = { at: { gt: at }, NOT: { batch } };
  const changes = await transaction.activity.count({ where: { ...where, ...since } });
  if (versions > 1 || claims > 0 || changes > 0) throw new UndoError(more);
}

const more =
  'More was done to this text since, which has to stay readable. Retire its claims, or leave it.';

const documentSchema = z.object({
  title: z.string(),
  twoPerson: z.boolean(),
  reviewEveryDays: z.number().nullable(),
  revision: z.number(),
  createdAt: z.coerce.date().nullable(),
  topics: z.array(z.string()),
});

/** Brings a text back that was taken away; its version comes after it. */
export const bringDocumentBack: Reverter = async (transaction, { objectId: slug, before }) => {
  if ((await transaction.document.count({ where: { slug } })) > 0) {
    throw new UndoError('Another text has its address now. Add this one anew.');
  }
  const { topics, ...row } = documentSchema.parse(before);
  const known = await transaction.topic.findMany({ where: { slug: { in: topics } } });
  const create = known.map((topic) => ({ topicSlug: topic.slug }));
  await transaction.document.create({ data: { slug, ...row, topics: { create } } });
  const after = await readSettings(transaction, slug);
  return [
    { objectType: 'document', objectId: slug, documentSlug: slug, action: 'undo', after } as const,
  ];
};

const versionSchema = z.object({
  documentSlug: z.string(),
  number: z.number(),
  text: z.string(),
  createdAt: z.coerce.date(),
  createdBy: z.string(),
  note: z.string().nullable(),
});

export const bringVersionBack: Reverter = async (transaction, { objectId: id, before }) => {
  const row = versionSchema.parse(before);
  await transaction.documentVersion.create({ data: { id, ...row } });
  const { text, ...after } = { id, ...row };
  const { documentSlug } = row;
  return [{ objectType: 'document-version', objectId: id, documentSlug, action: 'undo', after }];
};
