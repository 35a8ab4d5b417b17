import { type Actor, mayDo, type Permission } from '@touchstone/evidence';
import { AccessError } from './access-error.ts';

/** The one gate of every write, called first by every verb that changes something. @throws AccessError */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!mayDo(actor, permission)) throw new AccessError(actor, permission);
}
