import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

describe('readEnvironment', () => {
  it('needs nothing set', () => {
    expect(readEnvironment({})).toEqual({
      eutilsBaseUrl: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/',
      tool: 'touchstone',
      crossref: { baseUrl: 'https://api.crossref.org/' },
      dataDir: expect.stringMatching(/\.data$/),
      notify: {},
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ NCBI_API_KEY: '', EUTILS_BASE_URL: ' ' })).toEqual(
      readEnvironment({}),
    );
  });

  it('ends the base address in a slash, or its last folder would be lost', () => {
    const { eutilsBaseUrl } = readEnvironment({
      EUTILS_BASE_URL: 'http://127.0.0.1:9/entrez/eutils',
    });
    expect(new URL('esearch.fcgi', eutilsBaseUrl).pathname).toBe('/entrez/eutils/esearch.fcgi');
  });

  it('knows the proxy by either spelling', () => {
    expect(readEnvironment({ https_proxy: 'http://p.example:1' }).httpsProxy).toBe(
      'http://p.example:1',
    );
  });

  it.each(['EUTILS_BASE_URL', 'CROSSREF_BASE_URL'])('takes no login in %s', (name) => {
    const wrong = { [name]: 'https://me:sesame@mirror.example/' };
    expect(() => readEnvironment(wrong)).toThrow(`${name}: must hold no user and password`);
    expect(() => readEnvironment(wrong)).not.toThrow(/sesame/);
  });

  it('names the wrong variable and the cure, and never the value', () => {
    const wrong = { NCBI_API_KEY: 'sesame open', DATABASE_URL: 'mysql://me:sesame@x/y' };
    expect(() => readEnvironment(wrong)).toThrow(
      /DATABASE_URL: expected postgresql:[\s\S]*NCBI_API_KEY: must/,
    );
    expect(() => readEnvironment(wrong)).not.toThrow(/sesame/);
  });
});
