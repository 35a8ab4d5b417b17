import { z } from 'zod';
import { importQuerySchema } from '../import/import-query.ts';
import type { ApiPath } from './api-routes.ts';
import {
  claimDecisionBodySchema,
  claimPatchSchema,
  exclusionBodySchema,
  linkDecisionBodySchema,
  linkPatchSchema,
  newClaimSchema,
  newLinkSchema,
  reasonBodySchema,
  undoBodySchema,
} from './bodies.ts';
import { badInput, notThere, type Operation } from './operation.ts';
import { idParameters, pmidParameters, slugParameters } from './parameters.ts';
import { reasonQuerySchema } from './read-reason.ts';
import {
  changedClaimSchema,
  changedLinkSchema,
  exclusionsSchema,
  importedSchema,
  importPlanAnswerSchema,
  requestSchema,
  undoneSchema,
} from './schemas.ts';

/** What every change may be refused for. */
const refusals = {
  400: badInput,
  401: 'Nobody is signed in, or the token is not taken',
  403: 'The role or the token’s scopes do not allow it, or another site’s page sent it',
  404: notThere,
  413: 'The body is longer than a megabyte',
  415: 'The body is not sent as JSON',
  422: 'A field cannot be taken; errors names it',
  429: 'Too many changes in a minute; Retry-After says when to go on',
};

const raced = { 409: 'Changed by somebody else meanwhile; current shows how it stands' };

const ofRevision = {
  headers: z.object({
    'If-Match': z.string().meta({ description: 'The ETag of the revision', example: '"3"' }),
  }),
  problems: {
    412: 'Changed by somebody else meanwhile; current shows how it stands',
    428: 'If-Match is missing',
  },
};

const onLink = { answer: changedLinkSchema, path: idParameters };
const onClaim = { answer: changedClaimSchema, path: idParameters };

/** What can be changed, by method and address. */
export const writeOperations = {
  post: describeAll({
    '/documents/{slug}/claims': {
      summary: 'Marks words of a text as a claim',
      ...{ ...onClaim, path: slugParameters, body: newClaimSchema, status: 201 },
      problems: { 409: 'The text has a newer version; choose the words in that one' },
    },
    '/claims/{id}/links': {
      summary: 'Links a report to a claim; in two-person mode it waits for another editor',
      ...{ ...onLink, body: newLinkSchema, status: 201 },
      problems: { 409: 'A link of this scope stands already; Location and current name it' },
    },
    '/claims/{id}/decisions': {
      summary: 'Marks a claim as reviewed',
      ...{ ...onClaim, body: claimDecisionBodySchema, problems: raced },
    },
    '/claims/{id}/exclusions': {
      summary: 'Says of reports that they do not bear on a claim, and why',
      ...{ answer: exclusionsSchema, path: idParameters, body: exclusionBodySchema, status: 201 },
    },
    '/links/{id}/decisions': {
      summary: 'Accepts or rejects what waits of a link, postpones it, or comments on it',
      ...{ ...onLink, body: linkDecisionBodySchema, problems: raced },
    },
    '/import/links': {
      summary: 'Imports a table of links as CSV: all of it in one batch, or nothing',
      answer: z.union([importPlanAnswerSchema, importedSchema]),
      ...{ query: importQuerySchema, table: true },
      problems: {
        409: 'A link was changed since the dry run',
        413: 'The table is too long',
        415: 'The body is not sent as CSV',
      },
    },
    '/undo': {
      summary: 'Takes back what was done in one go',
      ...{ answer: undoneSchema, body: undoBodySchema },
      problems: { 409: 'It was taken back already, or changed since' },
    },
  }),
  put: describeAll({
    '/requests/{pmid}': {
      summary: 'Asks the workers for a record that is not here yet',
      ...{ answer: requestSchema, path: pmidParameters, status: 202 },
    },
  }),
  patch: describeAll({
    '/links/{id}': {
      summary: 'Revises a link; in two-person mode an accepted one waits for another editor',
      ...{ ...onLink, ...ofRevision, body: linkPatchSchema },
    },
    '/claims/{id}': {
      summary: 'Rewords a claim’s statement or changes its kind',
      ...{ ...onClaim, ...ofRevision, body: claimPatchSchema },
    },
  }),
  delete: describeAll({
    '/links/{id}': {
      summary: 'Withdraws a link, with the reason; it is kept and can be restored',
      ...{ ...onLink, ...ofRevision, query: reasonQuerySchema, body: reasonBodySchema },
    },
    '/claims/{id}': {
      summary: 'Retires a claim, with the reason; it is kept and can be reinstated',
      ...{ ...onClaim, ...ofRevision, query: reasonQuerySchema, body: reasonBodySchema },
    },
  }),
};

function describeAll(writes: Partial<Record<ApiPath, Operation>>) {
  return Object.fromEntries(
    Object.entries(writes).map(([path, operation]) => [
      path,
      { ...operation, problems: { ...refusals, ...operation.problems } },
    ]),
  );
}
