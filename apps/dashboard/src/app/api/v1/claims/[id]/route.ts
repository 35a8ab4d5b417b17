import { readClaimAsOf, retireClaim, reviseClaim } from '@touchstone/db';
import { acting } from '../../../../../api/acting.ts';
import { answer } from '../../../../../api/answer.ts';
import { apiActor } from '../../../../../api/api-actor.ts';
import { claimPatchSchema } from '../../../../../api/bodies.ts';
import { changing } from '../../../../../api/changing.ts';
import { claimKind } from '../../../../../api/claim-kind.ts';
import { etag, readIfMatch } from '../../../../../api/etag.ts';
import { json } from '../../../../../api/json.ts';
import { notThere, notThereThen } from '../../../../../api/not-there.ts';
import {
  asOfQuerySchema,
  idParameters,
  readPath,
  readQuery,
} from '../../../../../api/parameters.ts';
import { readBody } from '../../../../../api/read-body.ts';
import { readClaimState } from '../../../../../api/read-claim-state.ts';
import { readReason } from '../../../../../api/read-reason.ts';
import { claimSchema, claimThenSchema } from '../../../../../api/schemas.ts';
import { reading } from '../../../../../database.ts';

export const GET = answer<RouteContext<'/api/v1/claims/[id]'>>(async (request, { params }) => {
  const { asked, refusal } = readPath(idParameters, await params);
  if (refusal) return refusal;
  const { asked: query, refusal: wrong } = readQuery(asOfQuerySchema, request);
  if (wrong) return wrong;
  const { asOf } = query;
  if (asOf !== undefined) {
    const then = await reading((db) => readClaimAsOf(db, asked.id, new Date(asOf)));
    return then ? json(claimThenSchema, then) : notThereThen('claim', asked.id);
  }
  const claim = await reading((db) => readClaimState(db, asked.id));
  if (!claim) return notThere('claim', asked.id);
  // What waits is for those to see who work here.
  const isSomebody = !((await apiActor(request)) instanceof Response);
  const shown = isSomebody ? claim : { ...claim, proposals: undefined };
  return json(claimSchema, shown, { headers: { ETag: etag(claim.revision) } });
});

export const PATCH = acting(idParameters, async ({ request, path: { id }, by }) => {
  const { expected, refusal } = readIfMatch(request);
  if (refusal) return refusal;
  const { asked, refusal: wrong } = await readBody(claimPatchSchema, request);
  if (wrong) return wrong;
  return changing(claimKind, {
    ...{ id, stale: 412 },
    change: (db) => reviseClaim(db, { id, expected, ...asked, by }),
  });
});

export const DELETE = acting(idParameters, async ({ request, path: { id }, by }) => {
  const { expected, refusal } = readIfMatch(request);
  if (refusal) return refusal;
  const { asked, refusal: wrong } = await readReason(request);
  if (wrong) return wrong;
  return changing(claimKind, {
    ...{ id, stale: 412 },
    change: (db) => retireClaim(db, { id, expected, ...asked, by }),
  });
});
