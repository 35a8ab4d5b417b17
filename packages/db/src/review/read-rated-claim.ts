import type { Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { NotThereError } from '../not-there-error.ts';

/**
 * A claim whose evidence may be rated, locked until the transaction ends, so that of two who rate it
 * at once the second sees what the first did. @throws NotThereError, InputError
 */
export async function readRatedClaim(transaction: Transaction, id: string) {
  await transaction.$queryRaw`SELECT id FROM claims WHERE id = ${id} FOR UPDATE`;
  const claim = await transaction.claim.findUnique({ where: { id } });
  if (!claim) throw new NotThereError('claim', id);
  if (claim.kind === 'advice') {
    throw new InputError({ claim: 'Advice takes no evidence that could be rated.' });
  }
  return claim;
}
