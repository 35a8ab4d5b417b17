import { type ConstructorOptions, fromPrisma, PgBoss } from 'pg-boss';
import { type DatabasePlace, poolConfig, type Transaction } from '../connect.ts';
import type { Queue } from './queue.ts';
import { type Lease, queueOptions, usualLease } from './queue-options.ts';
import { queues } from './queues.ts';

/** The jobs of all processes on one database. */
export interface Jobs {
  /**
   * Queues a job, within the transaction where one is given. False where a job of this key is
   * queued or active already, and none was added.
   */
  send<T extends object>(
    queue: Queue<T>,
    data: NoInfer<T>,
    transaction?: Transaction,
  ): Promise<boolean>;
  /** Takes jobs one by one as they come, until the jobs are closed. */
  work<T extends object>(queue: Queue<T>, handle: Handler<T>): Promise<void>;
  /** Waits a little for the jobs at hand, gives back what is not done, and disconnects. */
  close(): Promise<void>;
}

/** Where it throws, the job is given back and tried again later. */
type Handler<T> = (data: T, about: Attempt) => Promise<void>;

export interface Attempt {
  /** Aborts when the job is no longer this worker's. */
  signal: AbortSignal;
  /** How many times the job was given back or lost before. */
  retries: number;
}

export interface JobsOptions {
  lease?: Lease;
  /** How often to look for work. */
  pollSeconds?: number;
  /** Whether to look after the queue: give dead workers' jobs to others, clean up. Workers do. */
  supervise?: boolean;
  /** Hears of every failure in the background, such as a database that is gone for a while. */
  onError?: (error: Error) => void;
}

/** Connects to the queue, and makes its tables where there are none. */
export async function openJobs(place: DatabasePlace, options: JobsOptions = {}): Promise<Jobs> {
  const { lease = usualLease, pollSeconds = 2, onError = () => undefined } = options;
  const boss = new PgBoss(bossOptions(place, options));
  boss.on('error', (error) => onError(reassemble(error)));
  try {
    await boss.start();
    for (const { name } of queues) {
      // The key stands for the work itself: what is being done is not queued once more.
      await boss.createQueue(name, { policy: 'exclusive', ...queueOptions(lease) });
      await boss.updateQueue(name, queueOptions(lease));
    }
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return {
    async send(queue, data, transaction) {
      const db = transaction ? { db: fromPrisma(transaction) } : {};
      return (
        (await boss.send(queue.name, data, { singletonKey: queue.keyOf(data), ...db })) !== null
      );
    },
    async work(queue, handle) {
      const polling = { pollingIntervalSeconds: pollSeconds };
      await boss.work(queue.name, polling, async ([job]) => {
        if (!job) return;
        const about = { signal: job.signal, retries: job.retryCount };
        await handle(queue.schema.parse(job.data), about);
      });
    },
    close: () => boss.stop({ timeout: patienceMs }),
  };
}

/** The library spreads errors into plain objects, with what it knows beside them. */
function reassemble(thrown: object): Error {
  return thrown instanceof Error ? thrown : Object.assign(new Error(), thrown);
}

/** Of the 10 s in which a worker must end, what its jobs may take. */
const patienceMs = 4_000;

function bossOptions(place: DatabasePlace, options: JobsOptions): ConstructorOptions {
  const { lease = usualLease, supervise = false } = options;
  return {
    ...poolConfig(place),
    // A worker asks seldom and briefly, and the embedded database has one session for all.
    max: 2,
    ...(place.databaseUrl ? {} : { backend: 'pglite' as const, reindex: false }),
    supervise,
    superviseIntervalSeconds: lease.lookSeconds,
    monitorIntervalSeconds: lease.lookSeconds,
    // Due instants are ours (see decision 10), and so is the list of workers.
    schedule: false,
    registerInstance: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  };
}
