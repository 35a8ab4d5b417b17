import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { settleDocument } from '../links/settle-waiting.ts';
import { checkTitle, checkTopics } from './check-document.ts';
import { lockDocument } from './lock-document.ts';

export interface ReviseDocument {
  slug: string;
  expected: number;
  /** What is left out stays as it is. */
  title?: string | undefined;
  topics?: readonly string[] | undefined;
  twoPerson?: boolean | undefined;
  /** `null`: claims are never due by time alone. */
  reviewEveryDays?: number | null | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Changes what stands beside a document's text. Its address stays, whatever its title. Where two
 * persons are asked for no longer, what is decided on is settled with it.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function reviseDocument(
  db: Db,
  { slug, expected, by, now = new Date(), ...changes }: ReviseDocument,
): Promise<{ batch: string; revision: number }> {
  const { title, topics, twoPerson, reviewEveryDays } = changes;
  if (title !== undefined || topics !== undefined) requirePermission(by, 'edit-texts');
  if (twoPerson !== undefined || reviewEveryDays !== undefined)
    requirePermission(by, 'edit-settings');
  return db.$transaction(async (transaction) => {
    await lockDocument(transaction, slug);
    const before = await readSettings(transaction, slug);
    if (before.revision !== expected) {
      const { revision } = before;
      throw new ConflictError({ type: 'document', id: slug, revision, expected });
    }
    const next = {
      title: title === undefined ? before.title : checkTitle(title),
      twoPerson: twoPerson ?? before.twoPerson,
      reviewEveryDays:
        reviewEveryDays === undefined ? before.reviewEveryDays : checkDays(reviewEveryDays),
      topics: topics === undefined ? before.topics : await checkTopics(transaction, topics),
    };
    if (JSON.stringify({ ...before, ...next }) === JSON.stringify(before)) {
      throw new InputError({ title: 'Nothing has changed, so there is nothing to save.' });
    }
    const change = await writeSettings(transaction, before, next);
    const isOff = before.twoPerson && !next.twoPerson;
    const settled = isOff ? await settleDocument(transaction, { slug, now }) : [];
    // Undone from its end: what was settled comes back before two are asked for again.
    const changes = [{ ...change, action: 'revise' }, ...settled];
    const batch = await logActivity(transaction, changes, { by, now });
    return { batch, revision: change.after.revision };
  });
}

const mostDays = 3650;

function checkDays(days: number | null): number | null {
  if (days === null || (Number.isInteger(days) && days > 0 && days <= mostDays)) return days;
  throw new InputError({
    reviewEveryDays: `Give a whole number of days from 1 to ${mostDays}, or none.`,
  });
}

/** A document as history keeps it: its row and its topics. */
export async function readSettings(transaction: Transaction, slug: string) {
  const { topics, ...row } = await transaction.document.findUniqueOrThrow({
    where: { slug },
    include: { topics: { select: { topicSlug: true }, orderBy: { topicSlug: 'asc' } } },
  });
  return { ...row, topics: topics.map(({ topicSlug }) => topicSlug) };
}

type Settings = Awaited<ReturnType<typeof readSettings>>;

/** Writes the settings of a locked document, which gets its next revision. @returns what to log. */
export async function writeSettings(
  transaction: Transaction,
  before: Settings,
  next: Pick<Settings, 'title' | 'twoPerson' | 'reviewEveryDays' | 'topics'>,
) {
  const { slug } = before;
  const { topics, ...columns } = next;
  await transaction.document.update({
    where: { slug },
    data: { ...columns, revision: { increment: 1 } },
  });
  await transaction.documentTopic.deleteMany({ where: { documentSlug: slug } });
  await transaction.documentTopic.createMany({
    data: topics.map((topicSlug) => ({ documentSlug: slug, topicSlug })),
  });
  const after = await readSettings(transaction, slug);
  return { objectType: 'document', objectId: slug, documentSlug: slug, before, after } as const;
}
