import type { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { reportQuerySchema } from '../report/report-query.ts';
import {
  eventQuerySchema,
  idParameters,
  pmidParameters,
  runQuerySchema,
  slugParameters,
  taskQuerySchema,
} from './parameters.ts';
import {
  claimSchema,
  documentSchema,
  documentsSchema,
  eventsSchema,
  healthSchema,
  ingestionSchema,
  problemSchema,
  reportSchema,
  reportsSchema,
  runsSchema,
  tasksSchema,
} from './schemas.ts';

interface Operation {
  summary: string;
  answer: z.ZodType;
  path?: z.ZodObject;
  query?: z.ZodObject;
  /** Statuses beside 200 and what they say. */
  problems?: Record<number, string>;
}

const badInput = 'A parameter cannot be understood; errors names it';
const notThere = 'Nothing of that name is in the database';

const operations: Record<string, Operation> = {
  '/health': {
    summary: 'Whether the database answers; how topics, workers and channels fare',
    answer: healthSchema,
  },
  '/health/ingestion': {
    summary:
      'Whether every topic is as fresh as its schedule promises, and all that it relies on answers',
    answer: ingestionSchema,
    problems: {
      503: 'A topic is late, failed or was never ingested, or a channel or Crossref fails: errors says which',
    },
  },
  '/documents': { summary: 'All texts', answer: documentsSchema },
  '/documents/{slug}': {
    summary: 'A text with its claims and their evidence, counted',
    answer: documentSchema,
    path: slugParameters,
    problems: { 400: badInput, 404: notThere },
  },
  '/claims/{id}': {
    summary: 'A claim with its evidence links',
    answer: claimSchema,
    path: idParameters,
    problems: { 400: badInput, 404: notThere },
  },
  '/reports': {
    summary: 'Reports by words and filters, in pages',
    answer: reportsSchema,
    query: reportQuerySchema,
    problems: { 400: badInput },
  },
  '/reports/{pmid}': {
    summary: 'A report in full',
    answer: reportSchema,
    path: pmidParameters,
    problems: { 400: badInput, 404: notThere },
  },
  '/runs': {
    summary: 'Ingest runs, newest first',
    answer: runsSchema,
    query: runQuerySchema,
    problems: { 400: badInput },
  },
  '/events': {
    summary: 'New studies, changes of standing and opened tasks, newest first, in pages',
    answer: eventsSchema,
    query: eventQuerySchema,
    problems: { 400: badInput },
  },
  '/tasks': {
    summary: 'Review tasks, the open ones first',
    answer: tasksSchema,
    query: taskQuerySchema,
    problems: { 400: badInput },
  },
};

/** The API in OpenAPI 3.1, made from the schemas that its answers are made with. */
export function openapi() {
  const paths = Object.entries(operations).map(([path, operation]) => [
    path,
    { get: describe(operation) },
  ]);
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Touchstone',
      version: '1.0.0',
      description: 'Read-only. A value that is not known is null, never left out.',
    },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries(paths),
  });
}

function describe({ summary, answer, path, query, problems = {} }: Operation) {
  const isHealth = answer === healthSchema;
  const gone = isHealth ? json(answer, 'The database is gone') : problem('The database is gone');
  return {
    summary,
    requestParams: { ...(path && { path }), ...(query && { query }) },
    responses: {
      200: json(answer, 'Success'),
      503: gone,
      ...Object.fromEntries(
        Object.entries(problems).map(([status, text]) => [status, problem(text)]),
      ),
    },
  };
}

function json(schema: z.ZodType, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}
