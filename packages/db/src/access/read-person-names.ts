import type { PersonName } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import { commandActor, localEditor } from './actors.ts';

/** Who is no person, and yet stands in the history. */
const others = [
  localEditor,
  commandActor,
  { id: 'starter', name: 'Starter evidence' },
  { id: 'dashboard', name: 'Dashboard' },
];

/** How pages name somebody by the id that rows hold; who has no account is named by the id. */
export type NameOf = (id: string) => PersonName;

/** The names of whoever did something, asked for in one go. */
export async function readPersonNames(
  db: Pick<Transaction, 'person'>,
  ids: readonly (string | null | undefined)[],
): Promise<NameOf> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  const people = await db.person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  const known = new Map([...others, ...people].map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: known.get(id) ?? id });
}
