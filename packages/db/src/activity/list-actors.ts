import type { PersonName } from '@touchstone/evidence';
import { readPersonNames } from '../access/read-person-names.ts';
import type { Db } from '../connect.ts';

/** Everybody who has ever changed anything, by name. */
export async function listActors(db: Db): Promise<PersonName[]> {
  const rows = await db.activity.groupBy({ by: ['actor'] });
  const nameOf = await readPersonNames(
    db,
    rows.map(({ actor }) => actor),
  );
  return rows
    .map(({ actor }) => nameOf(actor))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
