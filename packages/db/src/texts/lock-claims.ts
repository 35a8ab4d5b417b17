import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import type { Claim } from '../generated/client.ts';
import { InputError } from '../input-error.ts';
import { NotThereError } from '../not-there-error.ts';
import { lockDocument } from './lock-document.ts';

/**
 * Several claims of one document as somebody saw them, with that document locked: one lock for all of
 * them, so that no two who name them in different orders wait for each other.
 * @throws NotThereError, InputError where they are of several documents, ConflictError
 */
export async function lockClaims(
  transaction: Transaction,
  { ids, expected }: { ids: readonly string[]; expected: Readonly<Record<string, number>> },
): Promise<Claim[]> {
  const where = { id: { in: [...ids] } };
  const named = await transaction.claim.findMany({ where });
  for (const id of ids) {
    if (!named.some((claim) => claim.id === id)) throw new NotThereError('claim', id);
  }
  const [slug, ...others] = new Set(named.map(({ documentSlug }) => documentSlug));
  if (slug === undefined || others.length > 0) {
    throw new InputError({ ids: 'Only claims of one document can be merged.' });
  }
  await lockDocument(transaction, slug);
  // Read again: whoever held the lock before may have changed them.
  const rows = await transaction.claim.findMany({ where });
  return ids.flatMap((id) => {
    const claim = rows.find((row) => row.id === id);
    const seen = expected[id] ?? 0;
    if (!claim || claim.revision === seen) return claim ?? [];
    throw new ConflictError({ type: 'claim', id, revision: claim.revision, expected: seen });
  });
}
