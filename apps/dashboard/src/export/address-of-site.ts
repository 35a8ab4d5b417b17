/** Where the asker reached this Touchstone, which addresses in a file must keep; no slash at the end. */
export function addressOfSite({ url, headers }: Request): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${headers.get('host') ?? host}`;
}
