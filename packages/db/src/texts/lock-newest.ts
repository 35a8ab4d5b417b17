import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { lockDocument } from './lock-document.ts';
import { type NewestVersion, readNewest } from './read-newest.ts';

/**
 * The newest version, which must be the one that somebody saw; it stays the newest until this is done.
 * @throws NotThereError, InputError where there never was that one, ConflictError
 */
export async function lockNewest(
  transaction: Transaction,
  { slug, version }: { slug: string; version: number },
): Promise<NewestVersion> {
  await lockDocument(transaction, slug);
  const newest = await readNewest(transaction, slug);
  if (newest.number === version) return newest;
  if (version > newest.number) {
    throw new InputError({
      version: `There is no version ${version} of this text: the newest is ${newest.number}.`,
    });
  }
  const conflict = { type: 'document', id: slug, revision: newest.number };
  throw new ConflictError({ ...conflict, expected: version });
}
