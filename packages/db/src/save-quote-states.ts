import { quoteStates } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import type { CheckedQuote } from './draft-tasks.ts';

/** Notes on links where their quotes stand now. */
export async function saveQuoteStates(
  transaction: Transaction,
  quotes: readonly CheckedQuote[],
): Promise<void> {
  for (const state of quoteStates) {
    const ids = quotes.filter((one) => one.state === state).map(({ link }) => link);
    if (ids.length === 0) continue;
    const where = { id: { in: ids } };
    await transaction.evidenceLink.updateMany({ where, data: { quoteState: state } });
  }
}
