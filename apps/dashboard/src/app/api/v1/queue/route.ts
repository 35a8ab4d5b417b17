import { countQueue, listQueue } from '@touchstone/db';
import { z } from 'zod';
import { acting } from '../../../../api/acting.ts';
import { json } from '../../../../api/json.ts';
import { queueQuerySchema, readQuery } from '../../../../api/parameters.ts';
import { queueSchema } from '../../../../api/schemas.ts';
import { reading } from '../../../../database.ts';

export const GET = acting(z.object({}), async ({ request, by }) => {
  const { asked, refusal } = readQuery(queueQuerySchema, request);
  if (refusal) return refusal;
  const { limit, cursor, kind, document, claim } = asked;
  const filter = { kinds: kind && [kind], document, claim };
  const [page, counts] = await reading((db) =>
    Promise.all([listQueue(db, { by, filter, limit, cursor }), countQueue(db, { by })]),
  );
  return json(queueSchema, { ...page, counts });
});
