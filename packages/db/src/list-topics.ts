import type { Db } from './connect.ts';

/** A saved PubMed search. */
export interface TopicSearch {
  slug: string;
  title: string;
  query: string;
  /** Whether its schedule is kept; else it runs by hand only. */
  enabled: boolean;
}

export async function listTopics(db: Db): Promise<TopicSearch[]> {
  return db.topic.findMany({
    orderBy: { slug: 'asc' },
    select: { slug: true, title: true, query: true, enabled: true },
  });
}
