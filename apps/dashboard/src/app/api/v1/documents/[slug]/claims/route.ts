import { markClaim } from '@touchstone/db';
import { acting } from '../../../../../../api/acting.ts';
import { newClaimSchema } from '../../../../../../api/bodies.ts';
import { changing } from '../../../../../../api/changing.ts';
import { claimKind } from '../../../../../../api/claim-kind.ts';
import { slugParameters } from '../../../../../../api/parameters.ts';
import { readBody } from '../../../../../../api/read-body.ts';

export const POST = acting(slugParameters, async ({ request, path: { slug }, by }) => {
  const { asked, refusal } = await readBody(newClaimSchema, request);
  if (refusal) return refusal;
  return changing(claimKind, {
    ...{ stale: 409 },
    change: (db) => markClaim(db, { slug, ...asked, by }),
  });
});
