import { type LinkInput, linkInputSchema } from '@touchstone/evidence';
import type { EvidenceLink } from '../generated/client.ts';

/** What a link says now, as an editor would have given it. */
export function inputOfLink(link: EvidenceLink): LinkInput {
  const { quote, depth, quotePrefix, quoteSuffix, quoteStart, quotePlace } = link;
  return linkInputSchema.parse({
    comparator: link.comparator,
    outcome: link.outcome,
    timePoint: link.timePoint,
    timePointBasis: link.timePointBasis ?? undefined,
    label: link.label,
    direction: link.direction,
    directness: link.directness,
    finding: link.finding,
    figures: link.figures,
    readFrom: link.readFrom,
    confidence: link.confidence,
    quote:
      quote === null || depth === null
        ? undefined
        : {
            exact: quote,
            depth,
            prefix: quotePrefix ?? undefined,
            suffix: quoteSuffix ?? undefined,
            start: quoteStart ?? undefined,
            place: quotePlace ?? undefined,
          },
  });
}
