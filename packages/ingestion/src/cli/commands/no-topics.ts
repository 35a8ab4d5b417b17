import { type Db, listTopics } from '@touchstone/db';

/** Why there was nothing to ingest. */
export async function noTopics(db: Db): Promise<Error> {
  const topics = await listTopics(db);
  return new Error(
    topics.length === 0
      ? 'The database has no topics yet: run npm start once, add one (topics add), or name records with --pmid.'
      : 'Every topic is disabled. Name one with --topic, or enable it: npm run ingest -- topics enable SLUG',
  );
}
