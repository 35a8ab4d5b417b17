import type { LinkInput, PendingChange } from '@touchstone/evidence';
import type { EvidenceLink } from '../generated/client.ts';
import { checkScope } from './check-scope.ts';
import { inputOfLink } from './input-of-link.ts';
import { linkColumns } from './link-columns.ts';
import type { OpenLink } from './link-row.ts';
import type { Neighbours } from './neighbours.ts';
import { noPending } from './pending.ts';
import { placeOrKeepQuote, type QuoteColumns, quoteColumnsOf } from './place-quote.ts';

/**
 * What a change makes of a link's columns once it holds. @throws InputError where another link has
 * taken the scope meanwhile
 */
export function applyChange(
  neighbours: Neighbours,
  link: OpenLink,
  change: PendingChange & { quote?: QuoteColumns },
): Partial<EvidenceLink> {
  const reason = change.reason ?? null;
  if (change.change === 'withdraw') {
    return { ...noPending, status: 'withdrawn', statusReason: reason };
  }
  const input = change.input ?? inputOfLink(link);
  const quote = change.quote ?? (change.input ? placeOrKeepQuote(input.quote, link.report) : link);
  checkScopeOf(neighbours, link, { input, quote: quote.quote });
  const accepted = { ...noPending, status: 'accepted', statusReason: reason };
  return change.input ? { ...accepted, ...linkColumns(input, quoteColumnsOf(quote)) } : accepted;
}

/** @throws InputError */
function checkScopeOf(
  neighbours: Neighbours,
  { id, claimId, reportPmid }: Pick<OpenLink, 'id' | 'claimId' | 'reportPmid'>,
  { input, quote }: { input: LinkInput; quote: string | null },
): void {
  checkScope(neighbours, { ...input, id, claimId, reportPmid, quote });
}
