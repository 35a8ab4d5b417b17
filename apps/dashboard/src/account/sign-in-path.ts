/** The page to sign in, which leads back to where one came from. */
export function signInPath(from: string): string {
  const to = ownPath(from);
  return to === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to })}`;
}

/**
 * A path of this site, or the start page where it is another's: browsers take `//host` and `/\host`
 * for an address elsewhere, and drop tabs and line breaks before they look.
 */
export function ownPath(path: string | undefined): string {
  if (path === undefined || !/^\/(?![/\\])/.test(path) || /\p{Cc}/u.test(path)) return '/';
  const { pathname, search, origin } = new URL(path, 'http://own.invalid');
  const own = origin === 'http://own.invalid' && !pathname.startsWith('//');
  return own && pathname !== '/sign-in' ? `${pathname}${search}` : '/';
}
