import { listReports } from '@touchstone/db';
import { answer } from '../../../../api/answer.ts';
import { json } from '../../../../api/json.ts';
import { readQuery } from '../../../../api/parameters.ts';
import { reportsSchema } from '../../../../api/schemas.ts';
import { reading } from '../../../../database.ts';
import { reportQuerySchema, toListQuery } from '../../../../report/report-query.ts';

export const GET = answer(async (request) => {
  const { asked, refusal } = readQuery(reportQuerySchema, request);
  if (refusal) return refusal;
  return json(reportsSchema, await reading((db) => listReports(db, toListQuery(asked))));
});
