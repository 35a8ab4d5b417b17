import { commandActor, type Db } from '@touchstone/db';
import { addPerson } from '@touchstone/db/accounts';
import type { Actor, Role } from '@touchstone/evidence';

/** What all the people of a test sign in with. */
export const password = 'warm hands, cold stones';

/** Gives somebody an account, under NAME@example.org. @returns them, as who acts. */
export async function stagePerson(db: Db, name: string, role: Role): Promise<Actor> {
  const email = `${name.toLowerCase()}@example.org`;
  const { id } = await addPerson(db, { name, email, role, password, by: commandActor });
  return { id, name, role };
}
