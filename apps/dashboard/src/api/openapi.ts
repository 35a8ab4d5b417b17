import type { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { exportFormats, formatFacts, mostExported } from '../export/export-formats.ts';
import { evidenceExportQuerySchema, reportsExportQuerySchema } from '../export/export-query.ts';
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
  exportedEvidenceSchema,
  exportedReportsSchema,
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
  /** Whether it answers with a file, in the format that is asked for. */
  file?: boolean;
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
  '/documents/{slug}/export': {
    summary: 'A text’s evidence as a file',
    answer: exportedEvidenceSchema,
    path: slugParameters,
    query: evidenceExportQuerySchema,
    file: true,
    problems: { 400: badInput, 403: 'Only editors see proposals', 404: notThere },
  },
  '/claims/{id}/export': {
    summary: 'A claim’s evidence as a file',
    answer: exportedEvidenceSchema,
    path: idParameters,
    query: evidenceExportQuerySchema,
    file: true,
    problems: { 400: badInput, 403: 'Only editors see proposals', 404: notThere },
  },
  '/reports/export': {
    summary: `Reports by words and filters as a file, at most ${mostExported.toLocaleString('en')}`,
    answer: exportedReportsSchema,
    query: reportsExportQuerySchema,
    file: true,
    problems: { 400: badInput },
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

function describe({ summary, answer, path, query, file, problems = {} }: Operation) {
  const isHealth = answer === healthSchema;
  const gone = isHealth ? json(answer, 'The database is gone') : problem('The database is gone');
  return {
    summary,
    requestParams: { ...(path && { path }), ...(query && { query }) },
    responses: {
      200: file ? files(answer) : json(answer, 'Success'),
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
