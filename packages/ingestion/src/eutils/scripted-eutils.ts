import type { EutilsRequest } from './build-request.ts';
import type { Eutils } from './open-eutils.ts';

/** For tests: an E-utilities client that hands each request's form to a function. */
export function scriptedEutils(
  answer: (form: Record<string, string>, request: EutilsRequest) => string,
): Eutils & { asked: Record<string, string>[]; answer: typeof answer } {
  const asked: Record<string, string>[] = [];
  return {
    asked,
    answer,
    caller: { baseUrl: 'https://eutils.example/', tool: 'touchstone' },
    ask: async (request) => {
      const form = Object.fromEntries(request.form);
      asked.push(form);
      return answer(form, request);
    },
    requests: () => asked.length,
    close: () => undefined,
  };
}
