import type { Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import type { OpenLink } from './link-row.ts';
import { openLinks, type SeenLink } from './open-links.ts';

/** Opens the links that somebody chose. @throws InputError where that is none, or one of them twice */
export async function openSeveral(
  transaction: Transaction,
  seen: readonly SeenLink[],
): Promise<OpenLink[]> {
  if (seen.length === 0) throw new InputError({ links: 'Choose at least one link.' });
  if (new Set(seen.map(({ id }) => id)).size < seen.length) {
    throw new InputError({ links: 'A link is named twice. Name each once.' });
  }
  return openLinks(transaction, seen);
}
