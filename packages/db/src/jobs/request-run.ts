import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import type { DatabasePlace } from '../connect.ts';
import { openJobs } from './open-jobs.ts';
import { ingestQueue } from './queues.ts';

/**
 * Asks the workers to ingest a topic now. False where it is queued or being ingested by a worker
 * already. A queued job waits until a worker runs: `listWorkers` tells whether one does. @throws AccessError
 */
export async function requestRun(
  place: DatabasePlace,
  { topic, by }: { topic: string; by: Actor },
): Promise<boolean> {
  requirePermission(by, 'edit-topics');
  const jobs = await openJobs(place);
  try {
    return await jobs.send(ingestQueue, { topic, trigger: 'request' });
  } finally {
    await jobs.close();
  }
}
