import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerWork } from './answer-work.ts';

/** The ways in which Crossref, or somebody on the way to it, gives no good answer. */
export type CrossrefFault =
  | 'over-the-limit'
  | 'server-error'
  | 'web-page'
  | 'web-page-404'
  | 'broken-json'
  | 'other-shape'
  | 'other-doi'
  | 'reset'
  | 'silence'
  | 'cut';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const page = '<!DOCTYPE html><title>Please log in</title>';

export const faultAnswers: Record<CrossrefFault, Answer> = {
  'over-the-limit': (_, response) =>
    response.writeHead(429, { 'Retry-After': '2' }).end('Too many requests'),
  'server-error': (_, response) => response.writeHead(503).end('Service Unavailable'),
  'web-page': (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(page),
  'web-page-404': (_, response) =>
    response.writeHead(404, { 'Content-Type': 'text/html' }).end(page),
  'broken-json': (_, response) => response.writeHead(200).end('{"status":"ok","message":{"DOI"'),
  'other-shape': (_, response) => response.writeHead(200).end('{"status":"ok","message":[]}'),
  'other-doi': (_, response) => {
    const work = answerWork('10.99999/somebody.else', [{ type: 'retraction' }]);
    response.writeHead(200).end(JSON.stringify(work));
  },
  reset: (request) => request.socket.resetAndDestroy(),
  // Nothing at all: the client must give up by itself.
  silence: () => undefined,
  cut: (request, response) => {
    response.writeHead(200, { 'Content-Length': '1000' }).write('{"status"', () => {
      request.socket.destroy();
    });
  },
};
