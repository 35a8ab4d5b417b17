import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
};

type Asked = {
  /** Sent as a form by POST; without it the request is a GET. */
  readonly form?: string | Readonly<Record<string, string>>;
  readonly agent?: Agent;
  readonly onHeaders?: () => void;
};

/** One plain HTTP request for the tests of the stand-in; it fails as the connection does. */
export function ask(url: string, { form, agent, onHeaders }: Asked = {}): Promise<Reply> {
  const body = form === undefined ? undefined : new URLSearchParams(form).toString();
  const headers = {
    'Accept-Encoding': 'gzip',
    ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
  };
  return new Promise((answered, failed) => {
    const options = { method: body === undefined ? 'GET' : 'POST', headers };
    const sent = request(url, { ...options, agent: agent ?? new Agent() }, (response) => {
      onHeaders?.();
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => {
        try {
          const bytes = Buffer.concat(chunks);
          const zipped = response.headers['content-encoding'] === 'gzip';
          const text = (zipped ? gunzipSync(bytes) : bytes).toString('utf8');
          answered({ status: response.statusCode ?? 0, headers: response.headers, text });
        } catch (error) {
          failed(error);
        }
      });
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

/** What stands between the tags of every element of that name. */
export function texts(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(
    (one) => one[1] ?? '',
  );
}

/** The PMIDs of the records in an efetch answer, in their order. */
export function fetchedPmids(xml: string): readonly string[] {
  const starts = /<(?:MedlineCitation|BookDocument)[^>]*>\s*<PMID[^>]*>(\d+)</g;
  return [...xml.matchAll(starts)].map((one) => one[1] ?? '');
}
