import type { Transaction } from '../connect.ts';

/**
 * Lets nobody change the texts of these claims, or merge and retire the claims, until this is done. What
 * hangs something on a claim holds its text, as any number may at once, and reads the claim after that.
 */
export async function holdDocuments(
  transaction: Transaction,
  claimIds: readonly string[],
): Promise<void> {
  await transaction.$queryRaw`
    SELECT slug FROM documents
    WHERE slug IN (SELECT document_slug FROM claims WHERE id = ANY(${[...claimIds]}::text[]))
    ORDER BY slug FOR SHARE`;
}
