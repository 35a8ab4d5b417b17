import { once } from 'node:events';
import { request as requestHttp } from 'node:http';
import { createServer } from 'node:https';
import { selfSigned } from './self-signed.ts';

interface TlsProxy {
  host: string;
  port: number;
  /** The address of the dashboard behind it. */
  to: string;
}

/**
 * Ends TLS before a dashboard, as docs/accounts.md has nginx and Caddy do it: the Host header passes as
 * it came, and the address that is seen here stands last in `X-Forwarded-For`.
 */
export async function startTlsProxy({ host, port, to }: TlsProxy): Promise<() => Promise<void>> {
  const server = createServer(selfSigned(host), (asked, answer) => {
    const { headers, method, url, socket } = asked;
    const seen = [headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? ''].flat().join(', ');
    const passed = requestHttp(`${to}${url}`, {
      method,
      headers: { ...headers, 'x-forwarded-for': seen, 'x-forwarded-proto': 'https' },
    });
    passed.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.pipe(answer);
    });
    passed.on('error', () => answer.writeHead(502).end());
    asked.pipe(passed);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
}
