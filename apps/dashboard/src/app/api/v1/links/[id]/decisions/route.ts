import { decideLink } from '@touchstone/db';
import { acting } from '../../../../../../api/acting.ts';
import { linkDecisionBodySchema } from '../../../../../../api/bodies.ts';
import { changing } from '../../../../../../api/changing.ts';
import { linkKind } from '../../../../../../api/link-kind.ts';
import { idParameters } from '../../../../../../api/parameters.ts';
import { readBody } from '../../../../../../api/read-body.ts';

export const POST = acting(idParameters, async ({ request, path: { id }, by }) => {
  const { asked, refusal } = await readBody(linkDecisionBodySchema, request);
  if (refusal) return refusal;
  const { revision: expected, ...decision } = asked;
  return changing(linkKind, {
    ...{ id, stale: 409 },
    change: (db) => decideLink(db, { id, expected, ...decision, by }),
  });
});
