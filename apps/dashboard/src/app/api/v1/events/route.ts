import { listEvents } from '@touchstone/db';
import { answer } from '../../../../api/answer.ts';
import { json } from '../../../../api/json.ts';
import { eventQuerySchema, readQuery } from '../../../../api/parameters.ts';
import { eventsSchema } from '../../../../api/schemas.ts';
import { reading } from '../../../../database.ts';

export const GET = answer(async (request) => {
  const { asked, refusal } = readQuery(eventQuerySchema, request);
  if (refusal) return refusal;
  const { kind, ...query } = asked;
  const kinds = kind && [kind];
  return json(eventsSchema, await reading((db) => listEvents(db, { ...query, kinds })));
});
