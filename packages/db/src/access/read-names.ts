import type { PersonName } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import { commandActor, localEditor } from './actors.ts';

/** Who is no person, and yet stands in the history. */
const plainNames = new Map([
  [localEditor.id, localEditor.name],
  [commandActor.id, commandActor.name],
  ['starter', 'Starter evidence'],
  ['dashboard', 'Dashboard'],
]);

/** Names ids as people know them; who has no account is named by the id. */
export type NameOf = (id: string) => PersonName;

/** The names of those who did something: one question for a whole page. */
export async function readNames(db: Transaction, ids: Iterable<string>): Promise<NameOf> {
  const asked = [...new Set(ids)].filter((id) => !plainNames.has(id));
  const people =
    asked.length === 0
      ? []
      : await db.person.findMany({
          where: { id: { in: asked } },
          select: { id: true, name: true },
        });
  const names = new Map([...plainNames, ...people.map(({ id, name }) => [id, name] as const)]);
  return (id) => ({ id, name: names.get(id) ?? id });
}
