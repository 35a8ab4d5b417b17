import type { Transaction } from '../connect.ts';
import { NotThereError } from '../not-there-error.ts';

/** A version of a text, as claims are placed in it. */
export interface NewestVersion {
  id: string;
  number: number;
  text: string;
}

/** The version that is edited. @throws NotThereError */
export async function readNewest(transaction: Transaction, slug: string): Promise<NewestVersion> {
  const newest = await transaction.documentVersion.findFirst({
    where: { documentSlug: slug },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, text: true },
  });
  if (!newest) throw new NotThereError('document', slug);
  return newest;
}
