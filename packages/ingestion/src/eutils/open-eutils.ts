import { askPatiently } from './ask-patiently.ts';
import type { Caller, EutilsRequest } from './build-request.ts';
import { openSession, type SessionSettings } from './open-session.ts';

/** A process opens one and shares it: the rate limit holds for all its requests together. */
export interface Eutils {
  caller: Caller;
  /**
   * The body of a good answer; repeats the request as long as that can help. Throws an
   * EutilsError, or the reason of the signal.
   */
  ask(request: EutilsRequest, options?: { attempts?: number }): Promise<string>;
  /** How many HTTP requests were sent so far, repeats included. */
  requests(): number;
  close(): void;
}

export type EutilsSettings = Caller & SessionSettings;

export function openEutils(settings: EutilsSettings): Eutils {
  const session = openSession(settings);
  const { baseUrl, tool, email, apiKey } = settings;
  return {
    caller: { baseUrl, tool, email, apiKey },
    ask: (request, options) => askPatiently(session, request, options?.attempts),
    requests: () => session.contact.requests,
    close: () => session.agent.destroy(),
  };
}
