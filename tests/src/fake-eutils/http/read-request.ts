import type { IncomingMessage } from 'node:http';

export const ENDPOINTS = ['esearch', 'epost', 'efetch', 'esummary', 'elink', 'einfo'] as const;
export type Endpoint = (typeof ENDPOINTS)[number] | 'files' | 'unknown';

export type EutilsRequest = {
  readonly endpoint: Endpoint;
  readonly method: string;
  /** The address as it came, with its query. */
  readonly url: string;
  readonly path: string;
  /** Query and form together; a GET and a POST are answered alike. */
  readonly params: URLSearchParams;
};

export async function readRequest(message: IncomingMessage): Promise<EutilsRequest> {
  const url = message.url ?? '/';
  const method = message.method ?? 'GET';
  const [path = '/', query = ''] = url.split('?', 2);
  const form = method === 'POST' ? await readBody(message) : '';
  const params = new URLSearchParams([query, form].filter((part) => part !== '').join('&'));
  return { endpoint: endpointOf(path), method, url, path, params };
}

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function endpointOf(path: string): Endpoint {
  if (path.startsWith('/pubmed/')) return 'files';
  const name = /^\/entrez\/eutils\/(\w+)\.fcgi$/.exec(path)?.[1];
  return ENDPOINTS.find((endpoint) => endpoint === name) ?? 'unknown';
}
