import { problem } from './problem.ts';

/** The address is well made, but nothing of that name is in the database. */
export function notThere(kind: 'document' | 'claim' | 'report', name: string): Response {
  const field = { document: 'slug', claim: 'id', report: 'pmid' }[kind];
  return problem(404, {
    title: 'Not found',
    detail: `There is no ${kind} “${name}” in this database. ${hints[kind]}`,
    errors: { [field]: `No ${kind} has it` },
  });
}

const hints = {
  document: '/api/v1/documents lists those that are.',
  claim: 'Each document lists its claims.',
  report: 'Fetch it with `npm run ingest -- --pmid`.',
};
