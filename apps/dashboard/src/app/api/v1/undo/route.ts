import { undo } from '@touchstone/db';
import { z } from 'zod';
import { acting } from '../../../../api/acting.ts';
import { undoBodySchema } from '../../../../api/bodies.ts';
import { json } from '../../../../api/json.ts';
import { readBody } from '../../../../api/read-body.ts';
import { undoneSchema } from '../../../../api/schemas.ts';
import { writing } from '../../../../database.ts';

export const POST = acting(z.object({}), async ({ request, by }) => {
  const { asked, refusal } = await readBody(undoBodySchema, request);
  if (refusal) return refusal;
  return json(undoneSchema, { batch: await writing((db) => undo(db, { ...asked, by })) });
});
