import { listActivity } from '@touchstone/db';
import { z } from 'zod';
import { acting } from '../../../../api/acting.ts';
import { json } from '../../../../api/json.ts';
import { activityQuerySchema, readQuery, refuse } from '../../../../api/parameters.ts';
import { activitySchema } from '../../../../api/schemas.ts';
import { reading } from '../../../../database.ts';

export const GET = acting(z.object({}), async ({ request }) => {
  const { asked, refusal } = readQuery(activityQuerySchema, request);
  if (refusal) return refusal;
  const { type, id, claim: claimId, document: documentSlug, ...query } = asked;
  if (id !== undefined && type === undefined) return refuse({ type: 'Say of which type id is' });
  const object = type && { type, id };
  const page = await reading((db) => listActivity(db, { ...query, object, claimId, documentSlug }));
  return json(activitySchema, page);
});
