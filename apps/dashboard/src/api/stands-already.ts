import { problem } from './problem.ts';

/** The same was sent before: where it stands since. */
export function standsAlready(id: string): Response {
  const address = `/api/v1/links/${encodeURIComponent(id)}`;
  return problem(409, {
    title: 'It stands already',
    detail: `The report is tied to the claim in this scope by ${address}. Change that link, or give another scope or label.`,
    current: { id, address },
    headers: { Location: address },
  });
}
