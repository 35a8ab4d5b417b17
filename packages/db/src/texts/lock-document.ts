import type { Transaction } from '../connect.ts';
import { NotThereError } from '../not-there-error.ts';

/**
 * Makes everybody else who changes the text, or where its claims stand, wait until this is done.
 * @throws NotThereError
 */
export async function lockDocument(transaction: Transaction, slug: string): Promise<void> {
  const rows = await transaction.$queryRaw`
    SELECT slug FROM documents WHERE slug = ${slug} FOR UPDATE`;
  if (!Array.isArray(rows) || rows.length === 0) throw new NotThereError('document', slug);
}
