import { createHash } from 'node:crypto';

interface Representation {
  body: string;
  contentType: string;
  lastModified: Date | undefined;
}

/** The representation, or 304 to somebody who has it already (RFC 9110, 13.1). */
export function conditionalAnswer(request: Request, given: Representation): Response {
  const etag = `"${createHash('sha256').update(given.body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ETag: etag,
    // Kept by whoever likes, and asked for again each time.
    'Cache-Control': 'no-cache',
    ...(given.lastModified && { 'Last-Modified': given.lastModified.toUTCString() }),
  };
  if (isFresh(request.headers, etag, given.lastModified)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(given.body, { headers: { ...headers, 'Content-Type': given.contentType } });
}

function isFresh(headers: Headers, etag: string, lastModified: Date | undefined): boolean {
  const known = headers.get('if-none-match');
  // A tag is exact, an instant is not: with a tag the instant is not looked at.
  if (known !== null) {
    const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes(etag) || tags.includes('*');
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  if (lastModified === undefined || Number.isNaN(since)) return false;
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}
