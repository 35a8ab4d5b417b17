import { problem } from './problem.ts';

/** The API reads only: every other method is answered with this. */
export async function methodNotAllowed(request: Request): Promise<Response> {
  return problem(405, {
    title: 'Method not allowed',
    detail: `This address can be read with GET, not ${request.method}.`,
    headers: { Allow: 'GET, HEAD, OPTIONS' },
  });
}
