import type { Transaction } from '../connect.ts';
import { commandActor, localEditor } from './actors.ts';

/**
 * Which of these people may still decide: editors and admins who were not removed, and who needs no
 * account.
 */
export async function readActiveEditors(
  db: Pick<Transaction, 'person'>,
  ids: readonly (string | null | undefined)[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  const people = await db.person.findMany({
    where: {
      id: { in: wanted },
      role: { in: ['editor', 'admin'] },
      OR: [{ banned: false }, { banExpires: { lte: now } }],
    },
    select: { id: true },
  });
  const commands = wanted.filter(isCommand);
  return new Set([localEditor.id, ...commands, ...people.map(({ id }) => id)]);
}

/** Whoever is at the command line is known by `cli:NAME`. */
function isCommand(id: string): boolean {
  return id === commandActor.id || id.startsWith('cli:');
}
