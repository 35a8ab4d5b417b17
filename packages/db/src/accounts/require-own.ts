import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';

/** One's own account is one's own; another's takes an admin. @throws AccessError */
export function requireOwn(by: Actor, person: string): void {
  requirePermission(by, by.id === person ? 'own-account' : 'manage-people');
}
