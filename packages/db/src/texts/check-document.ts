import { isBlank } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';

const longestTitle = 200;

/** @throws InputError */
export function checkTitle(given: string): string {
  const title = given.replace(/\s+/g, ' ').trim();
  if (isBlank(title)) throw new InputError({ title: 'Give the text a title.' });
  if (title.length > longestTitle || !title.isWellFormed() || title.includes('\0')) {
    throw new InputError({ title: `Give it a title of at most ${longestTitle} plain characters.` });
  }
  return title;
}

/** Topics that are here, each once, in the order of their slugs. @throws InputError */
export async function checkTopics(transaction: Transaction, given: readonly string[]) {
  const slugs = [...new Set(given)].sort();
  const rows = await transaction.topic.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true },
  });
  const unknown = slugs.filter((slug) => !rows.some((row) => row.slug === slug));
  if (unknown.length === 0) return slugs;
  throw new InputError({
    topics: `There is no topic "${unknown.join('", "')}". Choose among those that are here.`,
  });
}
