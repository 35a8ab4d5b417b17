import { problem } from '../../../api/problem.ts';

/** Whatever no route of the API answers, in the API's own words. */
async function unknownAddress(): Promise<Response> {
  return problem(404, {
    title: 'Not found',
    detail: 'The API has no such address; /api/v1/openapi.json lists those that it has.',
  });
}

export {
  unknownAddress as DELETE,
  unknownAddress as GET,
  unknownAddress as PATCH,
  unknownAddress as POST,
  unknownAddress as PUT,
};
