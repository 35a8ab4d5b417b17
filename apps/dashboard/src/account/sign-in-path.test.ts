import { describe, expect, it } from 'vitest';
import { ownPath, signInPath } from './sign-in-path.ts';

describe('the way back after signing in', () => {
  it.each(['/', '/documents/a?claim=b', '/reports?q=warm+hands&sort=year', '/claims/%C3%A4'])(
    'leads to %s',
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    'reports',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/..//evil.example',
    '/sign-in?to=/sign-in',
  ])('never leads away from this site: %j', (path) => {
    expect(ownPath(path)).toBe('/');
  });

  it('is named in the address of the page, but for the start page', () => {
    expect(signInPath('/')).toBe('/sign-in');
    expect(signInPath('/reports?q=a b')).toBe('/sign-in?to=%2Freports%3Fq%3Da%2520b');
  });
});
