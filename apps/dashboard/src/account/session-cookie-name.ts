/** As better-auth calls it: over TLS a browser takes the longer name from a secure page alone. */
export function sessionCookieName(publicUrl: string): string {
  const name = 'touchstone.session_token';
  return publicUrl.startsWith('https:') ? `__Secure-${name}` : name;
}
