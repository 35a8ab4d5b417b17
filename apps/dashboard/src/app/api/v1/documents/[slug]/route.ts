import { readDocument } from '@touchstone/db';
import { answer } from '../../../../../api/answer.ts';
import { json } from '../../../../../api/json.ts';
import { notThere } from '../../../../../api/not-there.ts';
import { readPath, slugParameters } from '../../../../../api/parameters.ts';
import { documentSchema } from '../../../../../api/schemas.ts';
import { reading } from '../../../../../database.ts';

export const GET = answer<RouteContext<'/api/v1/documents/[slug]'>>(async (_, { params }) => {
  const { asked, refusal } = readPath(slugParameters, await params);
  if (refusal) return refusal;
  const document = await reading((db) => readDocument(db, asked.slug));
  return document ? json(documentSchema, document) : notThere('document', asked.slug);
});
