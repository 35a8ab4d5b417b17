import { InputError, saveLink } from '@touchstone/db';
import { acting } from '../../../../../../api/acting.ts';
import { newLinkSchema } from '../../../../../../api/bodies.ts';
import { changing } from '../../../../../../api/changing.ts';
import { findStandingLink } from '../../../../../../api/find-standing-link.ts';
import { linkKind } from '../../../../../../api/link-kind.ts';
import { idParameters } from '../../../../../../api/parameters.ts';
import { readBody } from '../../../../../../api/read-body.ts';
import { standsAlready } from '../../../../../../api/stands-already.ts';
import { reading } from '../../../../../../database.ts';

export const POST = acting(idParameters, async ({ request, path: { id: claimId }, by }) => {
  const { asked, refusal } = await readBody(newLinkSchema, request);
  if (refusal) return refusal;
  const { pmid, ...input } = asked;
  try {
    return await changing(linkKind, {
      stale: 409,
      change: (db) => saveLink(db, { claimId, pmid, input, by }),
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // Sent once more it makes no second link, and the first one is named.
    const standing = await reading((db) => findStandingLink(db, { claimId, pmid, input }));
    if (standing) return standsAlready(standing.id);
    throw error;
  }
});
