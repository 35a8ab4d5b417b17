import { type Actor, type Permission, whatItTakes } from '@touchstone/evidence';

/** Somebody tried to change what they may not change; nothing was changed. */
export class AccessError extends Error {
  override name = 'AccessError';
  readonly permission: Permission;

  constructor(actor: Actor, permission: Permission) {
    const as = actor.scopes === undefined ? `as ${actor.role}` : `as ${actor.role}, by a token`;
    super(`${actor.name} may not do this ${as}. ${whatItTakes(permission)} Ask an admin.`);
    this.permission = permission;
  }
}
