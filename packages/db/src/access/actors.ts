import type { Actor } from '@touchstone/evidence';

/** The one editor of a laptop, where nobody signs in. */
export const localEditor: Actor = { id: 'local', name: 'Local editor', role: 'admin' };

/** Whoever may run commands beside the database may do everything. */
export const commandActor: Actor = { id: 'command', name: 'Command line', role: 'admin' };
