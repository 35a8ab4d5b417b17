import type { RunView } from '@touchstone/evidence';
import { formatDay } from '../words/dates.ts';

/** How much a run asks for: "the whole search", "what entered PubMed or changed 1 to 4 Mar 2026". */
export function runExtent({ kind, windowFrom, windowTo }: RunView): string {
  if (kind === 'pmids') return 'records asked for by their PMIDs';
  if (kind === 'files') return 'NLM’s baseline and update files';
  if (kind === 'full') return 'the whole search';
  const range = windowFrom && windowTo && ` ${formatDay(windowFrom)} to ${formatDay(windowTo)}`;
  return `what entered PubMed or changed${range ?? ''}`;
}
