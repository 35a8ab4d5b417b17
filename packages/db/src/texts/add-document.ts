import { type Actor, freeSlug, slugOf } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import { checkTitle, checkTopics } from './check-document.ts';
import { checkText } from './check-text.ts';

export interface AddDocument {
  title: string;
  /** Markdown. */
  text: string;
  /** Slugs of the topics that it subscribes to. */
  topics: readonly string[];
  by: Actor;
  now?: Date;
}

/** Adds a document with its first version, without claims. @throws AccessError, InputError */
export async function addDocument(
  db: Db,
  { title, text, topics, by, now = new Date() }: AddDocument,
): Promise<{ slug: string; batch: string }> {
  requirePermission(by, 'edit-texts');
  const checked = { title: checkTitle(title), text: checkText(text) };
  return db.$transaction(async (transaction) => {
    const topicSlugs = await checkTopics(transaction, topics);
    const slug = await findSlug(transaction, checked.title);
    const version = { id: `${slug}-1`, number: 1, createdAt: now, createdBy: by.id };
    const document = await transaction.document.create({
      data: {
        ...{ slug, title: checked.title, createdAt: now },
        topics: { create: topicSlugs.map((topicSlug) => ({ topicSlug })) },
        versions: { create: { ...version, text: checked.text } },
      },
    });
    const added = [
      { objectType: 'document', objectId: slug, after: { ...document, topics: topicSlugs } },
      { objectType: 'document-version', objectId: version.id, after: version },
    ] as const;
    const changes = added.map((change) => ({ ...change, action: 'add', documentSlug: slug }));
    return { slug, batch: await logActivity(transaction, changes, { by, now }) };
  });
}

/** The address of the page on which documents are added. */
const reserved = 'new';

async function findSlug(transaction: Transaction, title: string): Promise<string> {
  const slug = slugOf(title, 'text');
  const rows = await transaction.document.findMany({ select: { slug: true } });
  const taken = new Set([reserved, ...rows.map((row) => row.slug)]);
  return freeSlug(slug, (one) => taken.has(one));
}
