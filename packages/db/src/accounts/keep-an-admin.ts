import type { Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';

/**
 * Called before an admin is removed or gets another role: somebody must be left who can bring the
 * others back. Of two admins who remove each other at once, the second is refused. @throws InputError
 */
export async function keepAnAdmin(transaction: Transaction, id: string): Promise<void> {
  const admins = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM people WHERE role = 'admin' AND NOT banned ORDER BY id FOR UPDATE`;
  if (admins.some((admin) => admin.id !== id)) return;
  throw new InputError({ role: 'This is the last admin. Make somebody else an admin first.' });
}
