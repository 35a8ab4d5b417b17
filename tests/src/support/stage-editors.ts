import type { Db } from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';

/** Gives editors rows of their own, at once and without passwords: they never sign in. */
export async function stageEditors(db: Db, names: readonly string[]): Promise<Actor[]> {
  const at = new Date('2026-01-01T00:00:00Z');
  const editors = names.map((name) => ({ id: name.toLowerCase(), name, role: 'editor' as const }));
  await db.person.createMany({
    data: editors.map((editor) => ({
      ...editor,
      email: `${editor.id}@example.org`,
      createdAt: at,
      updatedAt: at,
    })),
  });
  return editors;
}
