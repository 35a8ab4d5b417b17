import { excludeReports, readClaimEdits } from '@touchstone/db';
import { acting } from '../../../../../../api/acting.ts';
import { exclusionBodySchema } from '../../../../../../api/bodies.ts';
import { json } from '../../../../../../api/json.ts';
import { idParameters } from '../../../../../../api/parameters.ts';
import { readBody } from '../../../../../../api/read-body.ts';
import { exclusionsSchema } from '../../../../../../api/schemas.ts';
import { reading, writing } from '../../../../../../database.ts';

export const POST = acting(idParameters, async ({ request, path: { id: claimId }, by }) => {
  const { asked, refusal } = await readBody(exclusionBodySchema, request);
  if (refusal) return refusal;
  const { batch } = await writing((db) => excludeReports(db, { claimId, ...asked, by }));
  const edits = await reading((db) => readClaimEdits(db, claimId));
  return json(exclusionsSchema, { batch, exclusions: edits?.exclusions }, { status: 201 });
});
