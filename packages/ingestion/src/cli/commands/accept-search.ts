import { acceptSearch } from '@touchstone/db';
import type { Context, Result } from '../chosen.ts';
import { readTopic } from './read-topic.ts';

/** Accepts what stopped a topic's last run, and shows what that was. */
export async function accept({ db, now, by }: Context, slug: string): Promise<Result> {
  await readTopic(db, slug, now());
  const accepted = await acceptSearch(db, { topic: slug, by, now: now() });
  return {
    summary: { accepted },
    lines: [
      `Accepted for "${slug}", recorded as said by ${by.name}:`,
      ...accepted.objections.map((objection) => `  ${objection}`),
      `  The search counts ${accepted.searchCount.toLocaleString('en')} records.`,
      ...(accepted.queryTranslation ? [`  PubMed reads it as: ${accepted.queryTranslation}`] : []),
      `Go on with: npm run ingest -- --topic ${slug}`,
    ],
    succeeded: true,
  };
}
