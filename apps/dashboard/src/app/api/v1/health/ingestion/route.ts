import { listTopicStates, listTroubles, listWorkers } from '@touchstone/db';
import { answer } from '../../../../../api/answer.ts';
import { ingestionHealth, ingestionTroubles } from '../../../../../api/ingestion-health.ts';
import { json } from '../../../../../api/json.ts';
import { problem } from '../../../../../api/problem.ts';
import { ingestionSchema } from '../../../../../api/schemas.ts';
import { reading } from '../../../../../database.ts';

/** For monitors, which look at the status alone. */
export const GET = answer(async () => {
  const now = new Date();
  const [topics, troubles] = await reading((db) =>
    Promise.all([listTopicStates(db, { now }), listTroubles(db, { now })]),
  );
  const ingestion = ingestionHealth(topics, now);
  const errors = ingestionTroubles(ingestion, troubles);
  const troubled = Object.keys(errors);
  if (troubled.length === 0) {
    const workers = await reading((db) => listWorkers(db, { now }));
    return json(ingestionSchema, { status: 'ok', ingestion, workers });
  }
  return problem(503, {
    title: 'The ingestion needs somebody to look at it',
    detail: `Look at ${troubled.join(', ')}: errors says what each met, and the Runs page shows it.`,
    errors,
  });
});
