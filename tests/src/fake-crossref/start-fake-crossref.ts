import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerWork, type FakeUpdate } from './answer-work.ts';
import { type CrossrefFault, faultAnswers } from './crossref-faults.ts';

export interface CrossrefRequest {
  method: string;
  doi: string;
  mailto: string | undefined;
  userAgent: string | undefined;
}

/** Starts a stand-in for Crossref's REST API on 127.0.0.1, over real HTTP; it knows no DOI at first. */
export async function startFakeCrossref() {
  const works = new Map<string, readonly FakeUpdate[]>();
  const requests: CrossrefRequest[] = [];
  let faults: CrossrefFault[] = [];
  let always: CrossrefFault | undefined;
  const server = createServer((request, response) => {
    const asked = readRequest(request);
    requests.push(asked);
    const fault = faults.shift() ?? always;
    if (fault) faultAnswers[fault](request, response);
    else answer(response, asked.doi, works.get(asked.doi.toLowerCase()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return {
    /** The base to give a client, with its last slash. */
    url: `http://127.0.0.1:${address.port}/`,
    requests,
    /** Makes a DOI known, with what has updated it. */
    setWork: (doi: string, updates: readonly FakeUpdate[] = []) =>
      void works.set(doi.toLowerCase(), updates),
    /** Answers the next requests so, one each. */
    fail: (...kinds: CrossrefFault[]) => void faults.push(...kinds),
    /** Answers every request so, until told otherwise. */
    failAlways(kind: CrossrefFault | undefined) {
      always = kind;
      faults = [];
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function readRequest(request: IncomingMessage): CrossrefRequest {
  const url = new URL(request.url ?? '', 'http://localhost');
  return {
    method: request.method ?? '',
    doi: decodeURIComponent(url.pathname.replace(/^\/works\//, '')),
    mailto: url.searchParams.get('mailto') ?? undefined,
    userAgent: request.headers['user-agent'],
  };
}

function answer(response: ServerResponse, doi: string, updates?: readonly FakeUpdate[]) {
  if (updates === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Resource not found.');
    return;
  }
  const body = JSON.stringify(answerWork(doi, updates));
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
}
