import { listDocuments } from '@touchstone/db';
import { answer } from '../../../../api/answer.ts';
import { json } from '../../../../api/json.ts';
import { documentsSchema } from '../../../../api/schemas.ts';
import { reading } from '../../../../database.ts';

export const GET = answer(async () =>
  json(documentsSchema, { documents: await reading(listDocuments) }),
);
