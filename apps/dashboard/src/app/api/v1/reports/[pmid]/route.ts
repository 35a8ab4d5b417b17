import { readReport } from '@touchstone/db';
import { answer } from '../../../../../api/answer.ts';
import { json } from '../../../../../api/json.ts';
import { notThere } from '../../../../../api/not-there.ts';
import { pmidParameters, readPath } from '../../../../../api/parameters.ts';
import { reportSchema } from '../../../../../api/schemas.ts';
import { reading } from '../../../../../database.ts';

export const GET = answer<RouteContext<'/api/v1/reports/[pmid]'>>(async (_, { params }) => {
  const { asked, refusal } = readPath(pmidParameters, await params);
  if (refusal) return refusal;
  const report = await reading((db) => readReport(db, asked.pmid));
  return report ? json(reportSchema, report) : notThere('report', asked.pmid);
});
