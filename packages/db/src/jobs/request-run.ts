import type { DatabasePlace } from '../connect.ts';
import { openJobs } from './open-jobs.ts';
import { ingestQueue } from './queues.ts';

/**
 * Asks the workers to ingest a topic now. False where it is queued or being ingested by a worker
 * already. A queued job waits until a worker runs: `listWorkers` tells whether one does.
 */
export async function requestRun(place: DatabasePlace, topic: string): Promise<boolean> {
  const jobs = await openJobs(place);
  try {
    return await jobs.send(ingestQueue, { topic, trigger: 'request' });
  } finally {
    await jobs.close();
  }
}
