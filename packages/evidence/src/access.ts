import { z } from 'zod';
import { type Role, roleSchema, type TokenScope, tokenScopeSchema } from './vocabulary.ts';

/** Who does something: a person by session or by token, the local editor, or a command. */
export const actorSchema = z.object({
  /** A person's id; `local` for the one editor of a laptop, `command` for a command. */
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  /** Present where a token speaks for the person: what it was given for. */
  scopes: z.array(tokenScopeSchema).optional(),
});

export type Actor = z.infer<typeof actorSchema>;

/** Every kind of change that somebody may be refused, with the least role and the token's scope. */
const needs = {
  'edit-links': { role: 'editor', scope: 'edit-links' },
  'edit-claims': { role: 'editor', scope: 'edit-claims' },
  'edit-texts': { role: 'editor', scope: 'edit-claims' },
  /** Merged studies, designs, participants, sources without a PMID. */
  'edit-reports': { role: 'editor', scope: 'edit-links' },
  decide: { role: 'editor', scope: 'decide' },
  /** Searches, schedules, accepted readings, runs on request. */
  'edit-topics': { role: 'editor', scope: undefined },
  /** Two-person mode and review intervals of a document. */
  'edit-settings': { role: 'admin', scope: undefined },
  'manage-people': { role: 'admin', scope: undefined },
  /** One's own name, password, sessions and tokens. */
  'own-account': { role: 'reader', scope: undefined },
} as const satisfies Record<string, { role: Role; scope: TokenScope | undefined }>;

export type Permission = keyof typeof needs;

/** Whether somebody may do something: by role, and where a token speaks, by its scopes as well. */
export function mayDo(actor: Actor, permission: Permission): boolean {
  const { role, scope } = needs[permission];
  const byRole = rank[actor.role] >= rank[role];
  const byScope =
    actor.scopes === undefined || (scope !== undefined && actor.scopes.includes(scope));
  return byRole && byScope;
}

/** What to say to somebody who may not: what it takes. */
export function whatItTakes(permission: Permission): string {
  const { role, scope } = needs[permission];
  const token = scope === undefined ? 'no token may do it' : `a token needs the scope "${scope}"`;
  return `It takes the role ${role}; ${token}.`;
}

const rank: Record<Role, number> = { reader: 0, editor: 1, admin: 2 };
