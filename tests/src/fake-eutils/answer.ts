/** One answer of the server, before it is compressed, slowed or broken on its way out. */
export type Answer = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is with its Content-Length: neither compressed nor chunked. */
  readonly plain?: boolean;
};

export function xmlAnswer(body: string, status = 200): Answer {
  return { status, contentType: 'text/xml; charset=UTF-8', body };
}

export function jsonAnswer(body: string, status = 200): Answer {
  return { status, contentType: 'application/json; charset=UTF-8', body };
}

export function textAnswer(body: string, status = 200): Answer {
  return { status, contentType: 'text/plain; charset=UTF-8', body };
}

export function htmlAnswer(body: string, status: number): Answer {
  return { status, contentType: 'text/html; charset=UTF-8', body };
}

/** The E-utilities escape only what breaks XML: quotes stay as they are. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
