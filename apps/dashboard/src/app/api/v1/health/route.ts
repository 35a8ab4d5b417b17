import { listChannels, listTopicStates, listWorkers, pingDatabase } from '@touchstone/db';
import { answer } from '../../../../api/answer.ts';
import { ingestionHealth } from '../../../../api/ingestion-health.ts';
import { json } from '../../../../api/json.ts';
import { healthSchema } from '../../../../api/schemas.ts';
import { database } from '../../../../database.ts';

const nothingKnown = { topics: [], ingestion: [], workers: [], channels: [] };

export const GET = answer(async () => {
  const db = database();
  if (!(await pingDatabase(db))) {
    const gone = { status: 'unavailable', database: 'unreachable', ...nothingKnown };
    return json(healthSchema, gone, 503);
  }
  const now = new Date();
  const [topics, workers, channels] = await Promise.all([
    listTopicStates(db, { now }),
    listWorkers(db, { now }),
    listChannels(db),
  ]);
  const ingestion = ingestionHealth(topics, now);
  const known = { topics, ingestion, workers, channels };
  return json(healthSchema, { status: 'ok', database: 'reachable', ...known });
});
