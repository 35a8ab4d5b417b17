import type { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { exportFormats, formatFacts } from '../export/export-formats.ts';
import type { Operation } from './operation.ts';
import { readOperations } from './read-operations.ts';
import { healthSchema, problemSchema } from './schemas.ts';
import { writeOperations } from './write-operations.ts';

/** The API in OpenAPI 3.1, made from the schemas that it reads and answers with. */
export function openapi() {
  const methods = Object.entries({ get: readOperations, ...writeOperations });
  const paths: Record<string, Record<string, object>> = {};
  for (const [method, operations] of methods) {
    for (const [path, operation] of Object.entries(operations)) {
      paths[path] = { ...paths[path], [method]: describe(operation) };
    }
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Touchstone', version: '1.1.0', description },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, {}],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A person’s token: ts_…' },
      },
    },
    paths,
  });
}

const description =
  'A value that is not known is null, never left out. Every change answers with a batch, by which it can be undone. Errors are problem details (RFC 9457) that name the field.';

function describe(operation: Operation) {
  const { summary, path, query, headers, body, problems = {}, status = 200 } = operation;
  const isHealth = operation.answer === healthSchema;
  const gone = 'The database is gone';
  return {
    summary,
    requestParams: {
      ...(path && { path }),
      ...(query && { query }),
      ...(headers && { header: headers }),
    },
    ...(body && { requestBody: { required: !query, ...json(body, 'As JSON') } }),
    ...(operation.table && { requestBody: { required: true, ...csv } }),
    responses: {
      [status]: operation.file ? files(operation.answer) : json(operation.answer, 'Success'),
      503: isHealth ? json(operation.answer, gone) : problem(gone),
      ...Object.fromEntries(Object.entries(problems).map(([code, text]) => [code, problem(text)])),
    },
  };
}

const csv = {
  description: 'Links as the export of a claim or a text as CSV has them',
  content: { 'text/csv': { schema: { type: 'string' as const } } },
};

function json(schema: z.ZodType, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** Each format by its media type; what is no JSON has no schema. */
function files(schema: z.ZodType) {
  const types = exportFormats.map((format) => [
    formatFacts[format].mediaType.replace(/;.*/, ''),
    format === 'json' ? { schema } : {},
  ]);
  return { description: 'A file to be saved', content: Object.fromEntries(types) };
}

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}
