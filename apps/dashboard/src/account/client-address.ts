/**
 * The network address that a request comes from. Next.js notes the socket's own; a proxy in front adds
 * the one that it saw at the end, and what stands before that anybody can write.
 */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
