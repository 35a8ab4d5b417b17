import type { Db } from '@touchstone/db';

/** A topic for tests to change, one that never ran, and one whose search PubMed altered. */
export async function seedTopics(db: Db): Promise<void> {
  await db.topic.createMany({
    data: [
      { slug: 'cold-feet', title: 'Cold feet', query: 'cold feet[tiab]', enabled: false },
      { slug: 'warm-hands', title: 'Warm hands', query: '"warm handses"[tiab] OR gloves[tiab]' },
    ],
  });
  const startedAt = new Date('2026-02-20T03:00:00Z');
  await db.ingestRun.create({
    data: {
      id: 'objected',
      topicSlug: 'warm-hands',
      kind: 'full',
      trigger: 'schedule',
      status: 'failed',
      worker: 'elsewhere:1',
      startedAt,
      finishedAt: new Date('2026-02-20T03:00:02Z'),
      heartbeatAt: startedAt,
      query: '"warm handses"[tiab] OR gloves[tiab]',
      queryTranslation: '"gloves"[Title/Abstract]',
      searchCount: 4_312,
      objections: ['PubMed does not find the phrase "warm handses" and dropped it.'],
      error:
        'PubMed dropped "warm handses" from the search. Accept that with `npm run ingest -- topics accept warm-hands`, or mend the search.',
      requests: 1,
    },
  });
}
