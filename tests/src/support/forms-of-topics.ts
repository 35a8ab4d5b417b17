import type { Db } from '@touchstone/db';
import type { KnownForm } from './known-form.ts';

const least = 'editor';

/** What is done with the searches at PubMed. */
export const formsOfTopics: KnownForm[] = [
  {
    ...{ action: 'topic/save-new-topic#saveNewTopic', least },
    async fill() {
      const when = { schedule: '0 3 * * *', timeZone: 'UTC' };
      const fields = { title: 'Stones', query: 'stones[tiab]', slug: '', ...when };
      return { page: '/topics/new', fields };
    },
  },
  {
    ...{ action: 'topic/try-new-topic#tryNewTopic', least },
    fill: async () => ({
      page: '/topics/new',
      fields: { query: 'stones[tiab]', title: 'Stones', slug: '' },
    }),
  },
  {
    ...{ action: 'topic/save-topic#saveTopic', least },
    async fill(db) {
      const slug = await stageTopic(db);
      const when = { schedule: '0 3 * * *', timeZone: 'UTC', enabled: 'on', fullEveryDays: '30' };
      const search = { title: 'Cold stones', query: 'stones[tiab]', ...when };
      const fields = { slug, ...search, overlapDays: '3', collapseBelow: '0.5' };
      return { page: '/runs', fields };
    },
  },
  {
    ...{ action: 'topic/run-now#runNow', least },
    fill: async (db) => ({ page: '/runs', fields: { slug: await stageTopic(db) } }),
  },
  {
    ...{ action: 'topic/accept-search#acceptTranslation', least },
    async fill(db) {
      const topic = await stageTopic(db);
      await stageObjection(db, topic);
      return { page: '/runs', fields: { topic } };
    },
  },
];

async function stageTopic(db: Db): Promise<string> {
  const slug = `stones-${await db.topic.count()}`;
  const query = 'stones[tiab] OR "warm stoneses"[tiab]';
  await db.topic.create({ data: { slug, title: 'Warm stones', query } });
  return slug;
}

/** A run that stopped, for PubMed altered the search. */
async function stageObjection(db: Db, topicSlug: string): Promise<void> {
  const at = new Date('2026-02-20T03:00:00Z');
  const query = 'stones[tiab] OR "warm stoneses"[tiab]';
  await db.ingestRun.create({
    data: {
      ...{ id: `objected-${topicSlug}`, topicSlug, kind: 'full', trigger: 'schedule' },
      ...{ status: 'failed', worker: 'elsewhere:1', startedAt: at, finishedAt: at },
      ...{ heartbeatAt: at, query, queryTranslation: '"stones"[Title/Abstract]' },
      ...{ searchCount: 4312, requests: 1, error: 'PubMed dropped "warm stoneses".' },
      objections: ['PubMed does not find the phrase "warm stoneses" and dropped it.'],
    },
  });
}
