import { readAccess } from '../environment.ts';

/**
 * Where this Touchstone is served, which addresses in a file must keep; no slash at the end. With
 * accounts it has a public name; on a laptop it is the name by which the asker reached it.
 */
export function addressOfSite({ url, headers }: Request): string {
  const { publicUrl } = readAccess().accounts ?? {};
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
  const { protocol, host } = new URL(url);
  return `${protocol}//${headers.get('host') ?? host}`;
}
