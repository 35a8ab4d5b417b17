import type { EutilsSettings, Progress } from '@touchstone/ingestion';
import { onTestFinished } from 'vitest';
import { type FakeEutilsOptions, fictionalTopic, startFakeEutils } from '../fake-eutils/index.ts';
import { openTestDatabase } from './test-database.ts';

/** A clock that client and stand-in share: a wait takes no time and is seen by both. */
export function sharedClock() {
  const start = Date.parse('2026-03-01T12:00:00Z');
  let elapsed = 0;
  return {
    now: () => elapsed,
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      elapsed += ms;
    },
    /** For what wants an instant. */
    instant: () => start + elapsed,
  };
}

export const topic = {
  slug: 'stones',
  title: 'Warm stones',
  query: 'stones[tiab] OR "warm feet"[tiab]',
};

/** A database with one topic, a stand-in for PubMed with so many records, and what joins them. */
export async function stageIngest({ records = 5, ...options }: StageOptions = {}) {
  const database = await openTestDatabase();
  onTestFinished(database.close);
  const clock = sharedClock();
  const fake = await startFakeEutils({ now: clock.instant, ...options });
  onTestFinished(fake.close);
  fake.addRecords(fictionalTopic(records));
  await database.db.topic.create({ data: topic });
  const progress: Progress[] = [];
  const eutils = {
    baseUrl: fake.url,
    tool: 'touchstone-tests',
    clock,
  } satisfies EutilsSettings;
  return {
    ...{ db: database.db, place: database.place, clock, fake, progress, eutils },
    options: {
      eutils,
      now: () => new Date(clock.instant()),
      onProgress: (one: Progress) => void progress.push(one),
    },
  };
}

type StageOptions = FakeEutilsOptions & { records?: number };
