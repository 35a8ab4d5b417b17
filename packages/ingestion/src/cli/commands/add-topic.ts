import { addTopic, listDocuments } from '@touchstone/db';
import type { NewTopic } from '../arguments/define-topics.ts';
import type { Context, Result } from '../chosen.ts';
import { readTopic } from './read-topic.ts';

/** Adds a topic, which is due at once where a worker runs. */
export async function add({ db, now, by }: Context, given: NewTopic): Promise<Result> {
  const { document, ...settings } = given;
  const documents = document === undefined ? [] : [document];
  const known = (await listDocuments(db)).map(({ slug }) => slug);
  for (const slug of documents) {
    if (!known.includes(slug)) throw new Error(unknownDocument(slug, known));
  }
  await addTopic(db, { topic: settings, documents, by, now: now() });
  const { slug } = settings;
  return {
    summary: { topic: await readTopic(db, slug, now()) },
    lines: [
      `Added the topic "${slug}". What PubMed makes of its search: npm run ingest -- topics check ${slug}`,
      `A worker ingests it soon; without one: npm run ingest -- --topic ${slug}`,
    ],
    succeeded: true,
  };
}

function unknownDocument(slug: string, known: readonly string[]): string {
  const cure = known.length > 0 ? `Choose one of: ${known.join(', ')}.` : 'Leave --document out.';
  return `There is no document "${slug}". ${cure}`;
}
