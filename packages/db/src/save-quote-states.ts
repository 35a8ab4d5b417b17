import type { Transaction } from './connect.ts';
import type { CheckedQuote } from './draft-tasks.ts';

/** Notes on links where their quotes stand now: nothing of theirs that an editor has said changes. */
export async function saveQuoteStates(
  transaction: Transaction,
  quotes: readonly CheckedQuote[],
): Promise<void> {
  for (const { link: id, state, selected } of quotes) {
    const { start: quoteStart = null, end: quoteEnd = null } = selected ?? {};
    // What stood around words that are gone is all that tells where they were.
    const around = selected && { quotePrefix: selected.prefix, quoteSuffix: selected.suffix };
    await transaction.evidenceLink.update({
      where: { id },
      data: { quoteState: state, quoteStart, quoteEnd, ...around },
      select: { id: true },
    });
  }
}
