import { problem } from './problem.ts';

/** The address is well made, but nothing of that name is in the database. */
export function notThere(
  kind: 'document' | 'claim' | 'link' | 'report' | 'request' | 'topic',
  name: string,
): Response {
  const field = {
    document: 'slug',
    claim: 'id',
    link: 'id',
    report: 'pmid',
    request: 'pmid',
    topic: 'topic',
  }[kind];
  return problem(404, {
    title: 'Not found',
    detail: `There is no ${kind} “${name}” in this database. ${hints[kind]}`,
    errors: { [field]: `No ${kind} has it` },
  });
}

/** It may be here now: it was not at the instant that was asked for. */
export function notThereThen(kind: 'document' | 'claim', name: string): Response {
  return problem(404, {
    title: 'Not found',
    detail: `There was no ${kind} “${name}” then. Ask for a later instant, or without asOf.`,
    errors: { asOf: `Before the ${kind}` },
  });
}

const hints = {
  document: '/api/v1/documents lists those that are.',
  claim: 'Each document lists its claims.',
  link: 'Each claim lists its links.',
  topic: '/api/v1/health lists those that are.',
  request: 'PUT asks for the record.',
  report: 'Fetch it with `npm run ingest -- --pmid`.',
};
