import type { LinkDetail, LinkInput } from '@touchstone/evidence';
import type { z } from 'zod';
import type { linkPatchSchema } from './bodies.ts';

type LinkPatch = z.output<typeof linkPatchSchema>;

/** A link as its editor would fill it in, with a patch laid over it. */
export function patchedInput(link: LinkDetail, patch: LinkPatch): LinkInput {
  const { quote, timePointBasis, ...rest } = patch;
  const standing = inputOf(link);
  return {
    ...standing,
    ...rest,
    timePointBasis:
      timePointBasis === undefined ? standing.timePointBasis : (timePointBasis ?? undefined),
    quote: quote === undefined ? standing.quote : (quote ?? undefined),
  };
}

function inputOf(link: LinkDetail): LinkInput {
  const { comparator, outcome, timePoint, timePointBasis, label, direction, directness } = link;
  const { finding, figures, readFrom, confidence } = link;
  return {
    ...{ comparator, outcome, timePoint, timePointBasis, label, direction, directness },
    ...{ finding, figures, readFrom, confidence },
    quote: quoteOf(link),
  };
}

function quoteOf({ quote, depth, quotePrefix, quoteSuffix, quoteStart, quotePlace }: LinkDetail) {
  if (quote === undefined || depth === undefined) return undefined;
  const around = { prefix: quotePrefix, suffix: quoteSuffix, start: quoteStart };
  return { exact: quote, depth, ...around, place: quotePlace };
}
