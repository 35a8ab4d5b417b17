import type { RunView } from '@touchstone/evidence';
import { formatDay } from '../words/dates.ts';

/** How much of a topic a run asks for: "the whole search", "entered or revised 1 – 4 Mar 2026". */
export function runExtent({ kind, windowFrom, windowTo }: RunView): string {
  if (kind === 'pmids') return 'single records';
  if (kind === 'files') return 'baseline and update files';
  const range = windowFrom && windowTo && `${formatDay(windowFrom)} to ${formatDay(windowTo)}`;
  if (range) return `entered or revised ${range}`;
  return kind === 'full' ? 'the whole search' : 'what is new or revised';
}
