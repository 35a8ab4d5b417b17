import type { Agent, ClientRequest, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { HttpsProxyAgent } from 'https-proxy-agent';

/**
 * Gives up a connection that is not made in time. Node itself would wait for the system, which
 * takes minutes where packets vanish; looking up the name and the TLS handshake count as well.
 */
export function limitConnectTime(agent: Agent, connectTimeoutMs: number): Agent {
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    const socket = connect(options, callback);
    if (socket) destroyUnlessConnected(socket, connectTimeoutMs);
    return socket;
  };
  return agent;
}

/** The same for a tunnel, whose refusal by the proxy is told apart from an answer of PubMed. */
export function limitProxyTime(agent: HttpsProxyAgent<string>, connectTimeoutMs: number): Agent {
  const connect = agent.connect.bind(agent);
  agent.connect = async (request, options) => {
    const status = proxyStatus(request);
    const socket = await inTime(connect(request, options), connectTimeoutMs);
    const answered = status();
    if (answered === undefined || answered === 200) return socket;
    socket.destroy();
    throw failure(answered >= 500 ? 'PROXY_FAILED' : `PROXY_${answered}`);
  };
  return agent;
}

function destroyUnlessConnected(socket: Duplex, connectTimeoutMs: number): void {
  const timer = setTimeout(() => socket.destroy(failure('CONNECT_TIMEOUT')), connectTimeoutMs);
  const done = () => clearTimeout(timer);
  socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', done);
  socket.once('close', done);
}

function proxyStatus(request: ClientRequest): () => number | undefined {
  let status: number | undefined;
  request.once('proxyConnect', (answer: Pick<IncomingMessage, 'statusCode'>) => {
    status = answer.statusCode;
  });
  return () => status;
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure('CONNECT_TIMEOUT')), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function failure(code: string): Error & { code: string } {
  return Object.assign(new Error(code), { code });
}
