import { NotThereError, readLink, reviseLink, withdrawLink } from '@touchstone/db';
import { acting } from '../../../../../api/acting.ts';
import { linkPatchSchema } from '../../../../../api/bodies.ts';
import { changing } from '../../../../../api/changing.ts';
import { etag, readIfMatch } from '../../../../../api/etag.ts';
import { json } from '../../../../../api/json.ts';
import { linkKind } from '../../../../../api/link-kind.ts';
import { notThere } from '../../../../../api/not-there.ts';
import { idParameters } from '../../../../../api/parameters.ts';
import { patchedInput } from '../../../../../api/patched-input.ts';
import { readBody } from '../../../../../api/read-body.ts';
import { readReason } from '../../../../../api/read-reason.ts';
import { linkSchema } from '../../../../../api/schemas.ts';
import { reading } from '../../../../../database.ts';

export const GET = acting(idParameters, async ({ path: { id } }) => {
  const link = await reading((db) => readLink(db, id));
  if (!link) return notThere('link', id);
  return json(linkSchema, link, { headers: { ETag: etag(link.revision) } });
});

export const PATCH = acting(idParameters, async ({ request, path: { id }, by }) => {
  const { expected, refusal } = readIfMatch(request);
  if (refusal) return refusal;
  const { asked: patch, refusal: wrong } = await readBody(linkPatchSchema, request);
  if (wrong) return wrong;
  return changing(linkKind, {
    ...{ id, stale: 412 },
    async change(db) {
      const link = await readLink(db, id);
      if (!link) throw new NotThereError('link', id);
      return reviseLink(db, { id, expected, input: patchedInput(link, patch), by });
    },
  });
});

export const DELETE = acting(idParameters, async ({ request, path: { id }, by }) => {
  const { expected, refusal } = readIfMatch(request);
  if (refusal) return refusal;
  const { asked, refusal: wrong } = await readReason(request);
  if (wrong) return wrong;
  return changing(linkKind, {
    ...{ id, stale: 412 },
    change: (db) => withdrawLink(db, { id, expected, ...asked, by }),
  });
});
