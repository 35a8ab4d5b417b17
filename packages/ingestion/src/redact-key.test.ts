import { describe, expect, it } from 'vitest';
import { redactKey } from './redact-key.ts';

describe('redactKey', () => {
  it('removes the key as a form field and leaves the fields beside it', () => {
    expect(redactKey('db=pubmed&api_key=abc123&email=a@b.org')).toBe(
      'db=pubmed&api_key=[removed]&email=a@b.org',
    );
  });

  it("removes the key or address that NCBI's 429 echoes", () => {
    expect(
      redactKey('{"error":"API rate limit exceeded","api-key":"203.0.113.7","count":"4"}'),
    ).toBe('{"error":"API rate limit exceeded","api-key":"[removed]","count":"4"}');
  });

  it('removes the key itself wherever it stands, encoded too', () => {
    expect(redactKey('sent k+y and k%2By', 'k+y')).toBe('sent [removed] and [removed]');
  });

  it('removes user and password from a URL', () => {
    expect(redactKey('proxy http://me:secret@proxy.example:3128 refused')).toBe(
      'proxy http://[removed]@proxy.example:3128 refused',
    );
  });

  it('leaves an e-mail address alone', () => {
    expect(redactKey('email a@b.org', '')).toBe('email a@b.org');
  });
});
