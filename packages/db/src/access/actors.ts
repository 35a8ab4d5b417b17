import type { Actor } from '@touchstone/evidence';

/** The one editor of a laptop, where nobody signs in. */
export const localEditor: Actor = { id: 'local', name: 'Local editor', role: 'admin' };

/** Whoever may run commands beside the database may do everything. */
export const commandActor: Actor = { id: 'command', name: 'Command line', role: 'admin' };

/** Somebody who has not signed in, where everybody may read: as a token that was given for nothing. */
export const visitor: Actor = { id: 'visitor', name: 'Visitor', role: 'reader', scopes: [] };
