import { listTasks } from '@touchstone/db';
import { answer } from '../../../../api/answer.ts';
import { json } from '../../../../api/json.ts';
import { readQuery, taskQuerySchema } from '../../../../api/parameters.ts';
import { tasksSchema } from '../../../../api/schemas.ts';
import { reading } from '../../../../database.ts';

export const GET = answer(async (request) => {
  const { asked, refusal } = readQuery(taskQuerySchema, request);
  if (refusal) return refusal;
  return json(tasksSchema, { tasks: await reading((db) => listTasks(db, asked)) });
});
