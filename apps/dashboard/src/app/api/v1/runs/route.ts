import { listRuns } from '@touchstone/db';
import { answer } from '../../../../api/answer.ts';
import { json } from '../../../../api/json.ts';
import { readQuery, runQuerySchema } from '../../../../api/parameters.ts';
import { runsSchema } from '../../../../api/schemas.ts';
import { reading } from '../../../../database.ts';

export const GET = answer(async (request) => {
  const { asked, refusal } = readQuery(runQuerySchema, request);
  if (refusal) return refusal;
  return json(runsSchema, { runs: await reading((db) => listRuns(db, asked)) });
});
