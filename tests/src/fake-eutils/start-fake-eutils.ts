import { createServer, type Server } from 'node:http';
import { createContext } from './context.ts';
import { createResponder } from './create-responder.ts';
import { createFaultProgramme } from './faults/fault-programme.ts';
import { createRequestLog } from './http/request-log.ts';
import { trackSockets } from './http/track-sockets.ts';
import { type FakeEutilsOptions, withDefaults } from './options.ts';

export type FakeEutils = Awaited<ReturnType<typeof startFakeEutils>>;

/** Starts a stand-in for PubMed's E-utilities on 127.0.0.1, over real HTTP. */
export async function startFakeEutils(options: FakeEutilsOptions = {}) {
  const settings = withDefaults(options);
  const context = createContext(settings);
  const faults = createFaultProgramme();
  const log = createRequestLog(settings.now);
  const respond = createResponder({ context, faults, log });
  const server = createServer({ maxHeaderSize: LONGEST_HEADER }, (request, response) => {
    respond({ request, response }, useSocket(request, response)).catch(() => response.destroy());
  });
  const useSocket = trackSockets(server, {
    idleMs: settings.idleSocketMs,
    requests: settings.requestsPerSocket,
  });
  const { store, search, history } = context;
  search.setMatcher(options.search);
  const origin = `http://127.0.0.1:${await listen(server, settings.port)}`;
  return {
    /** The base to give a client, with its last slash. */
    url: `${origin}/entrez/eutils/`,
    /** Where `baseline/` and `updatefiles/` are. */
    filesUrl: `${origin}/pubmed/`,
    requests: log.entries,
    addRecords: store.add,
    setRecord: store.set,
    removeRecord: store.remove,
    pmids: store.pmids,
    setSearch: search.setMatcher,
    /** Phrases that PubMed shall not know from now on, in any term. */
    setUnknownPhrases: search.setUnknownPhrases,
    expireHistory: history.expire,
    fail: faults.order,
    clearFaults: faults.clear,
    close: () => close(server),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once('error', (cause) => failed(cannotListen(port, cause)));
    server.listen(port, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The fake E-utilities server has no port; start it again on a free one.');
  }
  return address.port;
}

function cannotListen(port: number, cause: Error): Error {
  return new Error(
    `The fake E-utilities server cannot listen on port ${port}: ${cause.message}. Choose another port, or 0 for any free one.`,
    { cause },
  );
}

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
  });
}

// Long enough that a long address gets its 414 from us and not a 431 from Node.
const LONGEST_HEADER = 1024 * 1024;
