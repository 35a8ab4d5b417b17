import { expect, it } from 'vitest';
import { etag, readIfMatch } from './etag.ts';

function ask(ifMatch?: string) {
  const headers = new Headers(ifMatch === undefined ? [] : [['If-Match', ifMatch]]);
  return readIfMatch(new Request('http://localhost/api/v1/links/x', { headers }));
}

it('knows again the revision whose tag was sent', () => {
  expect(ask(etag(12)).expected).toBe(12);
});

it('asks for the tag where none is sent, and takes no other for one', () => {
  expect(ask().refusal?.status).toBe(428);
  for (const other of ['12', '*', 'W/"12"', '"12", "13"', '"-1"', '"1e3"', '"99999999999"']) {
    expect(ask(other).refusal?.status).toBe(400);
  }
});
