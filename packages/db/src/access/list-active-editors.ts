import type { Transaction } from '../connect.ts';

/** Ids of everybody with an account who may decide: editors and admins who were not removed. */
export async function listActiveEditors(
  db: Pick<Transaction, 'person'>,
  now: Date,
): Promise<string[]> {
  const people = await db.person.findMany({
    where: {
      role: { in: ['editor', 'admin'] },
      OR: [{ banned: false }, { banExpires: { lte: now } }],
    },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}

/** Whether there is an editor beside this one. */
export async function hasOtherEditor(
  db: Pick<Transaction, 'person'>,
  { id, now = new Date() }: { id: string; now?: Date },
): Promise<boolean> {
  return (await listActiveEditors(db, now)).some((editor) => editor !== id);
}
