import { foldText, type LinkInput } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import type { EvidenceLink } from '../generated/client.ts';
import { InputError } from '../input-error.ts';

/** What a link would say of which report on which claim; without an id while it is new. */
export interface ScopeToCheck {
  id?: string | undefined;
  claimId: string;
  reportPmid: string;
  input: Pick<LinkInput, 'comparator' | 'outcome' | 'timePoint' | 'label' | 'direction'>;
  quote: string | null;
}

/**
 * One report has one live judgement in one scope of a claim, the same words of it never show two
 * directions there, and nothing bears on a claim that somebody found it not to bear on. The database
 * refuses the first too; here is said which link stands there.
 * @throws InputError
 */
export async function checkScope(transaction: Transaction, scope: ScopeToCheck): Promise<void> {
  const { id, claimId, reportPmid, input } = scope;
  const exclusion = await transaction.exclusion.findUnique({
    where: { claimId_reportPmid: { claimId, reportPmid } },
  });
  if (exclusion) throw new InputError({ pmid: sayExcluded(exclusion.reason) });
  const { comparator, outcome, timePoint } = input;
  const others = await transaction.evidenceLink.findMany({
    where: {
      ...{ claimId, reportPmid, comparator, outcome, timePoint },
      status: { in: ['proposed', 'accepted'] },
      ...(id === undefined ? {} : { id: { not: id } }),
    },
    orderBy: { status: 'asc' },
  });
  const twin = others.find(({ label }) => label === input.label);
  if (twin) throw new InputError({ label: sayTwin(twin) });
  const rival = others.find((other) => showsOtherwise(other, scope));
  if (rival) throw new InputError({ direction: sayRival(rival) });
}

function showsOtherwise(
  { quote, direction }: EvidenceLink,
  { quote: words, input }: ScopeToCheck,
): boolean {
  if (quote === null || words === null || direction === input.direction) return false;
  return foldText(quote) === foldText(words);
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
