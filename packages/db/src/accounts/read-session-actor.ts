import { type Actor, roleSchema } from '@touchstone/evidence';
import type { Accounts } from './open-accounts.ts';

export interface SignedIn {
  actor: Actor;
  sessionId: string;
}

/** Who the cookie of a request stands for; undefined for nobody, an expired session, a removed person. */
export async function readSessionActor(
  accounts: Accounts,
  headers: Headers,
): Promise<SignedIn | undefined> {
  const found = await accounts.api.getSession({ headers });
  if (!found || found.user.banned) return undefined;
  const { id, name, role } = found.user;
  return { actor: { id, name, role: roleSchema.parse(role) }, sessionId: found.session.id };
}
