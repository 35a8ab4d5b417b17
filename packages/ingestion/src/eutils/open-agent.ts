import http from 'node:http';
import https from 'node:https';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { limitConnectTime, limitProxyTime } from './limit-connect-time.ts';

/** NCBI closes a socket after 4 s of rest or 40 requests (`Keep-Alive: timeout=4, max=40`). */
const retirement = { idleMs: 3_000, requests: 38 };

export interface AgentSettings {
  baseUrl: string;
  /** Used for `https` addresses alone, as its name says. */
  httpsProxy?: string;
  connectTimeoutMs: number;
}

/** Keeps sockets open from request to request, and retires them before the server does. */
export function openAgent(settings: AgentSettings): http.Agent {
  const agent = chooseAgent(settings);
  const keep = agent.keepSocketAlive.bind(agent);
  const served = new WeakMap<Duplex, number>();
  agent.keepSocketAlive = (socket) => {
    const requests = (served.get(socket) ?? 0) + 1;
    served.set(socket, requests);
    // Node destroys the socket when this returns false.
    if (requests >= retirement.requests) return false;
    const kept: unknown = keep(socket);
    // Node destroys a resting socket at its timeout; a busy one is not touched.
    if (socket instanceof Socket) socket.setTimeout(retirement.idleMs);
    return kept;
  };
  return agent;
}

function chooseAgent({ baseUrl, httpsProxy, connectTimeoutMs }: AgentSettings): http.Agent {
  if (!baseUrl.startsWith('https:')) {
    return limitConnectTime(new http.Agent({ keepAlive: true }), connectTimeoutMs);
  }
  return httpsProxy === undefined
    ? limitConnectTime(new https.Agent({ keepAlive: true }), connectTimeoutMs)
    : limitProxyTime(new HttpsProxyAgent(httpsProxy, { keepAlive: true }), connectTimeoutMs);
}
