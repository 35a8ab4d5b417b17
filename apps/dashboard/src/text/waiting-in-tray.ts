import { readDocumentEdits } from '@touchstone/db';
import { reading } from '../database.ts';

/** How many claims of a text wait for somebody to say where they stand. */
export async function waitingInTray(slug: string): Promise<number> {
  const edits = await reading((db) => readDocumentEdits(db, slug));
  return edits === undefined ? 0 : edits.tray.weak + edits.tray.orphaned;
}
