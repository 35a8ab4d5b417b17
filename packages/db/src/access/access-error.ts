import { type Actor, type Permission, whatItTakes } from '@touchstone/evidence';
import { visitor } from './actors.ts';

/** Somebody tried to change what they may not change; nothing was changed. */
export class AccessError extends Error {
  override name = 'AccessError';
  readonly permission: Permission;

  constructor(actor: Actor, permission: Permission) {
    super(actor.id === visitor.id ? signedOut : refusalOf(actor, permission));
    this.permission = permission;
  }
}

const signedOut =
  'You are not signed in, or not any more. Sign in in another window, then send this again.';

function refusalOf(actor: Actor, permission: Permission): string {
  const as = actor.scopes === undefined ? `as ${actor.role}` : `as ${actor.role}, by a token`;
  return `${actor.name} may not do this ${as}. ${whatItTakes(permission)} Ask an admin.`;
}
