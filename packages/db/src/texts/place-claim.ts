import type { Transaction } from '../connect.ts';
import { followInto, type LastPlace } from './follow-texts.ts';
import { anchorRow, placeFields } from './place-fields.ts';
import type { NewestVersion } from './read-newest.ts';

/**
 * Follows one claim from where it last stood into the newest version, and notes where it stands there.
 * @returns the claim's columns, to be written.
 */
export async function placeClaim(
  transaction: Transaction,
  { claim, newest, now }: { claim: LastPlace & { id: string }; newest: NewestVersion; now: Date },
) {
  const key = { claimId: claim.id, versionId: newest.id };
  if (claim.versionId === newest.id) {
    const place = { start: claim.startsAt, end: claim.endsAt };
    const row = { ...place, claimId: claim.id, method: 'editor', score: 1, now } as const;
    await writeAnchor(transaction, anchorRow(newest, row));
    return placeFields({ ...place, state: 'anchored', method: 'exact', score: 1 }, newest);
  }
  const followed = await followInto(newest.text)(transaction, claim);
  if (followed.state === 'anchored') {
    await writeAnchor(transaction, anchorRow(newest, { ...followed, claimId: claim.id, now }));
  } else {
    await transaction.claimAnchor.deleteMany({ where: key });
  }
  return placeFields(followed, newest);
}

/** Notes where a claim stands in a version, in place of what was noted before. */
export async function writeAnchor(transaction: Transaction, row: ReturnType<typeof anchorRow>) {
  const { claimId, versionId } = row;
  await transaction.claimAnchor.upsert({
    where: { claimId_versionId: { claimId, versionId } },
    create: row,
    update: row,
  });
}
