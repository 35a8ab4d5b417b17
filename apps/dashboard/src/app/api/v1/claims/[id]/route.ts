import { readClaim } from '@touchstone/db';
import { answer } from '../../../../../api/answer.ts';
import { json } from '../../../../../api/json.ts';
import { notThere } from '../../../../../api/not-there.ts';
import { idParameters, readPath } from '../../../../../api/parameters.ts';
import { claimSchema } from '../../../../../api/schemas.ts';
import { reading } from '../../../../../database.ts';

export const GET = answer<RouteContext<'/api/v1/claims/[id]'>>(async (_, { params }) => {
  const { asked, refusal } = readPath(idParameters, await params);
  if (refusal) return refusal;
  const claim = await reading((db) => readClaim(db, asked.id));
  return claim ? json(claimSchema, claim) : notThere('claim', asked.id);
});
