import type { EvidenceLink } from '../generated/client.ts';
import { InputError } from '../input-error.ts';
import type { Neighbours, Spoken } from './neighbours.ts';

/** What a link would say of which report on which claim; without an id while it is new. */
export type ScopeToCheck = Spoken & { id?: string | undefined };

/**
 * One report has one live judgement in one scope of a claim, the same words of it never show two
 * directions there, and nothing bears on a claim that somebody found it not to bear on. The database
 * refuses the first too; here is said which link stands there.
 * @throws InputError
 */
export function checkScope(neighbours: Neighbours, { id, ...spoken }: ScopeToCheck): void {
  const reason = neighbours.exclusionOf(spoken);
  if (reason !== undefined) throw new InputError({ pmid: sayExcluded(reason) });
  const twin = neighbours.twinOf(spoken, id);
  if (twin) throw new InputError({ label: sayTwin(twin) });
  const rival = neighbours.rivalOf(spoken, id);
  if (rival) throw new InputError({ direction: sayRival(rival) });
}

function sayExcluded(reason: string): string {
  return `Somebody found that this report does not bear on the claim ("${reason}"). Take that back first.`;
}

function sayTwin({ id, status, direction }: EvidenceLink): string {
  return (
    `Link ${id} (${direction}, ${status}) says something of this report in this scope already. ` +
    'Revise that one, or tell the two apart by a label such as "12 months".'
  );
}

function sayRival({ id, direction }: EvidenceLink): string {
  return (
    `Link ${id} quotes the same words in this scope, and its direction is ${direction}. ` +
    'The same words cannot show both: revise that link, or quote what shows this one.'
  );
}
