import type { Db } from './connect.ts';

/** A saved PubMed search. */
export interface TopicSearch {
  slug: string;
  title: string;
  query: string;
}

export async function listTopics(db: Db): Promise<TopicSearch[]> {
  return db.topic.findMany({
    orderBy: { slug: 'asc' },
    select: { slug: true, title: true, query: true },
  });
}
