import { readDocument, readDocumentAsOf } from '@touchstone/db';
import { answer } from '../../../../../api/answer.ts';
import { json } from '../../../../../api/json.ts';
import { notThere, notThereThen } from '../../../../../api/not-there.ts';
import {
  asOfQuerySchema,
  readPath,
  readQuery,
  slugParameters,
} from '../../../../../api/parameters.ts';
import { documentSchema } from '../../../../../api/schemas.ts';
import { reading } from '../../../../../database.ts';

export const GET = answer<RouteContext<'/api/v1/documents/[slug]'>>(async (request, { params }) => {
  const { asked, refusal } = readPath(slugParameters, await params);
  if (refusal) return refusal;
  const { asked: query, refusal: wrong } = readQuery(asOfQuerySchema, request);
  if (wrong) return wrong;
  const { asOf } = query;
  if (asOf !== undefined) {
    const then = await reading((db) => readDocumentAsOf(db, asked.slug, new Date(asOf)));
    return then ? json(documentSchema, then) : notThereThen('document', asked.slug);
  }
  const document = await reading((db) => readDocument(db, asked.slug));
  return document ? json(documentSchema, document) : notThere('document', asked.slug);
});
