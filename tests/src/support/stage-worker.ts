import { listRuns } from '@touchstone/db';
import type { RunView } from '@touchstone/evidence';
import { type Progress, readEnvironment, startWorker, type Worker } from '@touchstone/ingestion';
import { onTestFinished } from 'vitest';
import type { FakeEutilsOptions } from '../fake-eutils/index.ts';
import { stageIngest, topic } from './stage-ingest.ts';
import { until } from './until.ts';

const dayMs = 24 * 3600_000;

/**
 * A topic that is due every night at three (UTC) and was last queued on 1 March 2026, workers whose
 * clock stands still until it is moved, at noon of that day, and a stand-in for PubMed.
 */
export async function stageWorker(options: FakeEutilsOptions & { records?: number } = {}) {
  const stage = await stageIngest({ requestsPerSecond: false, ...options });
  const { db, place, clock, fake } = stage;
  const scheduledAt = new Date('2026-03-01T03:00Z');
  await db.topic.update({ where: { slug: topic.slug }, data: { scheduledAt } });
  const now = () => new Date(clock.instant());
  const notes: string[] = [];
  const progress: Progress[] = [];

  async function start(variables: NodeJS.ProcessEnv = {}): Promise<Worker> {
    const worker = await startWorker({
      ...{ db, place, now },
      environment: readEnvironment({
        ...{ EUTILS_BASE_URL: fake.url, DATA_DIR: place.dataDir },
        ...{ DATABASE_URL: place.databaseUrl, CROSSREF: 'off' },
        ...variables,
      }),
      reporter: {
        show: (one) => void progress.push(one),
        note: (message) => void notes.push(message),
        fail: (message) => void notes.push(message),
        close: () => undefined,
      },
      onTrouble: (error) => void notes.push(error.message),
      // A clock that stands still must not make the test wait.
      beatMs: 50,
      jobs: { pollSeconds: 0.5, lease: { heartbeatSeconds: 10, lookSeconds: 1, retrySeconds: 1 } },
    });
    onTestFinished(worker.stop);
    return worker;
  }

  /** Moves the clock, to an instant or by days. */
  async function moveTo(when: string | { days: number }): Promise<void> {
    const target =
      typeof when === 'string' ? Date.parse(when) : clock.instant() + when.days * dayMs;
    await clock.sleep(target - clock.instant());
  }

  /** Waits until the worker has looked at what is due by the clock as it stands. */
  async function looked({ id }: Worker): Promise<void> {
    for (let beat = 0; beat < 2; beat += 1) {
      // The second beat shows that the first one came to its end.
      await clock.sleep(1);
      const at = now();
      await until(() =>
        db.worker
          .findFirst({ where: { id, lastSeenAt: { gte: at } } })
          .then((row) => row ?? undefined),
      );
    }
  }

  const runs = () => listRuns(db, { limit: 20 });

  /** Waits for so many runs that are over; the newest first. */
  async function runsDone(count: number): Promise<RunView[]> {
    return until(async () => {
      const all = await runs();
      const done = all.filter(({ status }) => status !== 'running');
      return done.length >= count && all;
    });
  }

  return { ...stage, now, notes, progress, start, moveTo, looked, runs, runsDone };
}
