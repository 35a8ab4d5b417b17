import { z } from 'zod';
import { mostExported } from '../export/export-formats.ts';
import { evidenceExportQuerySchema, reportsExportQuerySchema } from '../export/export-query.ts';
import { reportQuerySchema } from '../report/report-query.ts';
import type { ApiPath } from './api-routes.ts';
import { badInput, notThere, type Operation } from './operation.ts';
import {
  activityQuerySchema,
  asOfQuerySchema,
  eventQuerySchema,
  idParameters,
  pmidParameters,
  queueQuerySchema,
  runQuerySchema,
  slugParameters,
  taskQuerySchema,
} from './parameters.ts';
import {
  activitySchema,
  claimSchema,
  claimThenSchema,
  documentSchema,
  documentsSchema,
  eventsSchema,
  exportedEvidenceSchema,
  exportedReportsSchema,
  healthSchema,
  ingestionSchema,
  linkSchema,
  meSchema,
  queueSchema,
  reportSchema,
  reportsSchema,
  requestSchema,
  runsSchema,
  tasksSchema,
} from './schemas.ts';

const nobody = 'Nobody is signed in, or the token is not taken';

/** What can be read, address by address. */
export const readOperations: Partial<Record<ApiPath, Operation>> = {
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
  '/me': { summary: 'Who asks, and what for', answer: meSchema, problems: { 401: nobody } },
  '/documents': { summary: 'All texts', answer: documentsSchema },
  '/documents/{slug}': {
    summary: 'A text with its claims and their evidence, counted',
    answer: documentSchema,
    path: slugParameters,
    query: asOfQuerySchema,
    problems: { 400: badInput, 404: notThere },
  },
  '/claims/{id}': {
    summary: 'A claim with its evidence links, its review and what was looked at in vain',
    answer: z.union([claimSchema, claimThenSchema]),
    path: idParameters,
    query: asOfQuerySchema,
    problems: { 400: badInput, 404: notThere },
  },
  '/links/{id}': {
    summary: 'An evidence link with its quote, its decisions and what waits of it',
    answer: linkSchema,
    path: idParameters,
    problems: { 400: badInput, 401: nobody, 404: notThere },
  },
  '/queue': {
    summary: 'What waits for whoever asks, the most pressing first, in pages',
    answer: queueSchema,
    query: queueQuerySchema,
    problems: { 400: badInput, 401: nobody },
  },
  '/activity': {
    summary: 'Who did what to which object, the latest first, in pages',
    answer: activitySchema,
    query: activityQuerySchema,
    problems: { 400: badInput, 401: nobody },
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
  '/requests/{pmid}': {
    summary: 'How far the fetching of a record is that somebody asked for',
    answer: requestSchema,
    path: pmidParameters,
    problems: { 400: badInput, 401: nobody, 404: notThere },
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
