import type { DatabasePlace } from '../connect.ts';
import { openJobs } from './open-jobs.ts';
import { filesQueue } from './queues.ts';

/** More workers than this add nothing: the database is busy with what they save. */
const helpers = 8;

/** Asks the workers to help with the files of a run. Who finds nothing left to do is done at once. */
export async function requestHelp(place: DatabasePlace, runId: string): Promise<void> {
  const jobs = await openJobs(place);
  try {
    for (let helper = 1; helper <= helpers; helper += 1) {
      await jobs.send(filesQueue, { runId, helper });
    }
  } finally {
    await jobs.close();
  }
}
