import {
  listChannels,
  listTopicStates,
  listTroubles,
  listWorkers,
  pingDatabase,
} from '@touchstone/db';
import { mayRead } from '../../../../account/admit-reader.ts';
import { answer } from '../../../../api/answer.ts';
import { ingestionHealth } from '../../../../api/ingestion-health.ts';
import { json } from '../../../../api/json.ts';
import { healthSchema } from '../../../../api/schemas.ts';
import { database } from '../../../../connection.ts';

const nothingKnown = { topics: [], ingestion: [], workers: [], channels: [], troubles: [] };

export const GET = answer(async () => {
  const db = database();
  if (!(await pingDatabase(db))) {
    const gone = { status: 'unavailable', database: 'unreachable', ...nothingKnown };
    return json(healthSchema, gone, { status: 503 });
  }
  // Whoever watches over the server may know that it lives; what it holds is for those who may read.
  if (!(await mayRead())) {
    return json(healthSchema, { status: 'ok', database: 'reachable', ...nothingKnown });
  }
  const now = new Date();
  const [topics, workers, channels, troubles] = await Promise.all([
    listTopicStates(db, { now }),
    listWorkers(db, { now }),
    listChannels(db),
    listTroubles(db, { now }),
  ]);
  const ingestion = ingestionHealth(topics, now);
  const known = { topics, ingestion, workers, channels, troubles };
  return json(healthSchema, { status: 'ok', database: 'reachable', ...known });
});
