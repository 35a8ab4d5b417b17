import { runTriggerSchema } from '@touchstone/evidence';
import { z } from 'zod';
import type { Queue } from './queue.ts';

const ingestSchema = z.object({ topic: z.string(), trigger: runTriggerSchema });
const filesSchema = z.object({ runId: z.string(), helper: z.int() });
const deliverSchema = z.object({});
const pmidsSchema = z.object({});
const trialsSchema = z.object({ id: z.string() });

/** The ingest of a topic. */
export const ingestQueue: Queue<z.infer<typeof ingestSchema>> = {
  name: 'ingest',
  schema: ingestSchema,
  keyOf: ({ topic }) => topic,
};

/** Help with the files of a run; so many helpers may come, each with a number of its own. */
export const filesQueue: Queue<z.infer<typeof filesSchema>> = {
  name: 'files',
  schema: filesSchema,
  keyOf: ({ runId, helper }) => `${runId}:${helper}`,
};

/** Telling people what happened. One pass carries everything that is due. */
export const deliverQueue: Queue<z.infer<typeof deliverSchema>> = {
  name: 'deliver',
  schema: deliverSchema,
  keyOf: () => 'all',
};

/** Fetching single records that people asked for. One pass fetches all that wait. */
export const pmidsQueue: Queue<z.infer<typeof pmidsSchema>> = {
  name: 'pmids',
  schema: pmidsSchema,
  keyOf: () => 'all',
};

/** Trying a search out at PubMed. */
export const trialsQueue: Queue<z.infer<typeof trialsSchema>> = {
  name: 'trials',
  schema: trialsSchema,
  keyOf: ({ id }) => id,
};

export const queues = [ingestQueue, filesQueue, deliverQueue, pmidsQueue, trialsQueue] as const;
