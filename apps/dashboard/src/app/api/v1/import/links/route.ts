import { ImportChangedError, importLinks, previewImport } from '@touchstone/db';
import { z } from 'zod';
import { acting } from '../../../../../api/acting.ts';
import { json } from '../../../../../api/json.ts';
import { readQuery, refuse } from '../../../../../api/parameters.ts';
import { problem } from '../../../../../api/problem.ts';
import { importedSchema, importPlanAnswerSchema } from '../../../../../api/schemas.ts';
import { writing } from '../../../../../database.ts';
import { importQuerySchema } from '../../../../../import/import-query.ts';
import { readTableBody } from '../../../../../import/read-table-body.ts';

export const POST = acting(z.object({}), async ({ request, by }) => {
  const { asked, refusal } = readQuery(importQuerySchema, request);
  if (refusal) return refusal;
  const { dryRun = false, plan } = asked;
  if (dryRun === (plan !== undefined)) {
    return refuse({ plan: 'Ask with dryRun=true first, then with the hash that it answers' });
  }
  const { asked: text, refusal: wrong } = await readTableBody(request);
  if (wrong) return wrong;
  if (plan === undefined) {
    const seen = await writing((db) => previewImport(db, { text, by }));
    return json(importPlanAnswerSchema, seen);
  }
  try {
    return json(importedSchema, await writing((db) => importLinks(db, { text, plan, by })));
  } catch (error) {
    if (!(error instanceof ImportChangedError)) throw error;
    return problem(409, { title: 'Changed meanwhile', detail: error.message });
  }
});
