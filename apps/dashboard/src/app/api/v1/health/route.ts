import { listTopicStates, pingDatabase } from '@touchstone/db';
import { answer } from '../../../../api/answer.ts';
import { json } from '../../../../api/json.ts';
import { healthSchema } from '../../../../api/schemas.ts';
import { database } from '../../../../database.ts';

export const GET = answer(async () => {
  const db = database();
  if (!(await pingDatabase(db))) {
    return json(healthSchema, { status: 'unavailable', database: 'unreachable', topics: [] }, 503);
  }
  const topics = await listTopicStates(db);
  return json(healthSchema, { status: 'ok', database: 'reachable', topics });
});
