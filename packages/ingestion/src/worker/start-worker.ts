import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { arePmidsWaiting, type DatabasePlace, removeWorker, showWorker } from '@touchstone/db';
import {
  deliverQueue,
  type JobsOptions,
  openJobs,
  pmidsQueue,
  scheduleRuns,
} from '@touchstone/db/jobs';
import { notifySettings } from '../notify/notify-settings.ts';
import { beat } from './beat.ts';
import { workOnJobs } from './work-on-jobs.ts';
import type { WorkerContext } from './worker-context.ts';

export interface WorkerSettings extends Omit<WorkerContext, 'signal' | 'now'> {
  place: DatabasePlace;
  /** Hears of what fails in the background, such as a database that is gone, and of its return. */
  onTrouble: (error: Error) => void;
  onHealth?: () => void;
  now?: () => Date;
  /** How often to look what is due, and to say that this worker is there. */
  beatMs?: number;
  jobs?: Pick<JobsOptions, 'lease' | 'pollSeconds'>;
}

export interface Worker {
  id: string;
  /** Abandons what is at hand, which another worker or the next start goes on with. */
  stop(): Promise<void>;
}

/**
 * Looks what is due, queues it, and works on what is queued, until it is stopped. Throws where the
 * database fails at the start.
 */
export async function startWorker(settings: WorkerSettings): Promise<Worker> {
  const { db, place, environment, onTrouble, onHealth, now = () => new Date() } = settings;
  const id = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const stopping = new AbortController();
  const { signal } = stopping;
  const { webhook, mail } = notifySettings(environment);
  const tellsPeople = webhook !== undefined || mail !== undefined;
  const jobs = await openJobs(place, { ...settings.jobs, supervise: true, onError: onTrouble });

  async function look(): Promise<void> {
    await showWorker(db, { id, now: now() });
    await scheduleRuns(db, jobs, now());
    if (tellsPeople) await jobs.send(deliverQueue, {});
    // Asked for in the moment in which the job before was ending.
    if (await arePmidsWaiting(db)) await jobs.send(pmidsQueue, {});
  }

  try {
    await look();
    onHealth?.();
    await workOnJobs(jobs, { ...settings, signal, now, tellsPeople });
  } catch (error) {
    await jobs.close();
    throw error;
  }
  const beating = beat(look, { ms: settings.beatMs ?? 20_000, signal, onTrouble, onHealth });
  return {
    id,
    async stop() {
      stopping.abort();
      await Promise.all([beating, jobs.close()]);
      // Where the database is gone its silence tells.
      await removeWorker(db, { id, now: now() }).catch(() => undefined);
    },
  };
}
