import { reviewClaim } from '@touchstone/db';
import { acting } from '../../../../../../api/acting.ts';
import { claimDecisionBodySchema } from '../../../../../../api/bodies.ts';
import { changing } from '../../../../../../api/changing.ts';
import { claimKind } from '../../../../../../api/claim-kind.ts';
import { idParameters } from '../../../../../../api/parameters.ts';
import { readBody } from '../../../../../../api/read-body.ts';

export const POST = acting(idParameters, async ({ request, path: { id }, by }) => {
  const { asked, refusal } = await readBody(claimDecisionBodySchema, request);
  if (refusal) return refusal;
  const { revision: expected, note } = asked;
  return changing(claimKind, {
    ...{ id, stale: 409 },
    change: (db) => reviewClaim(db, { id, expected, note, by }),
  });
});
