/**
 * Whether a form was sent from these pages: browsers name the sender's origin with every POST. A page
 * elsewhere can make a visitor's browser send one here, and it would act as that visitor. Elsewhere is
 * also a page of the public name that came without its TLS: anybody on the way can have made it.
 */
export function isOwnOrigin(headers: Headers, publicUrl: string | undefined): boolean {
  const sender = URL.parse(headers.get('origin') ?? '');
  if (!sender || sender.host !== headers.get('host')?.toLowerCase()) return false;
  const own = URL.parse(publicUrl ?? '');
  return own?.host !== sender.host || own.protocol === sender.protocol;
}
