import { localEditor, visitor } from '@touchstone/db';
import { type Actor, mayDo, type Permission } from '@touchstone/evidence';
import { openAccounts } from './account/open-accounts.ts';
import { readSession } from './account/read-session.ts';

/**
 * Who acts from the pages: whoever is signed in, or the one editor of a laptop, where nobody signs in.
 * A visitor may change nothing.
 */
export async function currentActor(): Promise<Actor> {
  if (!openAccounts()) return localEditor;
  return (await readSession())?.actor ?? visitor;
}

/** Whether a page offers a change: not what would be refused. */
export async function actorMay(permission: Permission): Promise<boolean> {
  return mayDo(await currentActor(), permission);
}
