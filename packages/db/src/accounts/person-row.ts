import type { Transaction } from '../connect.ts';
import type { Person } from '../generated/client.ts';
import { NotThereError } from '../not-there-error.ts';

/** What history keeps of a person: no address, since everybody who reads may read history. */
export function personSnapshot({ name, role, banned }: Pick<Person, 'name' | 'role' | 'banned'>) {
  return { name, role, removed: banned };
}

/** The person's row, held until the transaction ends. @throws NotThereError */
export async function holdPerson(transaction: Transaction, id: string): Promise<Person> {
  await transaction.$queryRaw`SELECT id FROM people WHERE id = ${id} FOR UPDATE`;
  const person = await transaction.person.findUnique({ where: { id } });
  if (!person) throw new NotThereError('person', id);
  return person;
}
