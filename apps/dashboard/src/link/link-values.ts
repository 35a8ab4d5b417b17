import type { LinkDetail, LinkInput } from '@touchstone/evidence';

/** What the link's form holds, as texts, so that a draft and a conflict can hold the same. */
const linkFields = [
  'comparator',
  'outcome',
  'timePoint',
  'timePointBasis',
  'label',
  'direction',
  'directness',
  'finding',
  'n',
  'effect',
  'ciFrom',
  'ciTo',
  'p',
  'unit',
  'otherFigures',
  'readFrom',
  'confidence',
  'depth',
  'quote',
  'quotePrefix',
  'quoteSuffix',
  'quoteStart',
  'quotePlace',
] as const;

export type LinkField = (typeof linkFields)[number];
export type LinkValues = Record<LinkField, string>;

/** What an editor need not choose is chosen; the rest waits for them. */
export const blankValues: LinkValues = {
  ...{ comparator: '', outcome: '', timePoint: '', timePointBasis: '', label: '' },
  ...{ direction: '', directness: 'direct', finding: '', n: '', effect: '', ciFrom: '', ciTo: '' },
  ...{ p: '', unit: '', otherFigures: '', readFrom: 'abstract', confidence: 'high', depth: '' },
  ...{ quote: '', quotePrefix: '', quoteSuffix: '', quoteStart: '', quotePlace: '' },
};

/** Of whatever was kept or sent, the fields of the form; what is missing is as in `base`. */
export function pickValues(
  given: Readonly<Record<string, unknown>>,
  base: LinkValues = blankValues,
): LinkValues {
  const values = { ...base };
  for (const field of linkFields) {
    const value = given[field];
    if (typeof value === 'string') values[field] = value;
  }
  return values;
}

/** A link as its form shows it. */
export function valuesOfLink(link: LinkDetail): LinkValues {
  const { quote, depth, quotePrefix, quoteSuffix, quoteStart, quotePlace } = link;
  return {
    ...judgementValues(link),
    quote: quote ?? '',
    depth: depth ?? '',
    quotePrefix: quotePrefix ?? '',
    quoteSuffix: quoteSuffix ?? '',
    quoteStart: quoteStart?.toString() ?? '',
    quotePlace: quotePlace ?? '',
  };
}

/** A change that waits, as the form shows it. */
export function valuesOfInput(input: LinkInput): LinkValues {
  const { quote } = input;
  return {
    ...judgementValues(input),
    quote: quote?.exact ?? '',
    depth: quote?.depth ?? '',
    quotePrefix: quote?.prefix ?? '',
    quoteSuffix: quote?.suffix ?? '',
    quoteStart: quote?.start?.toString() ?? '',
    quotePlace: quote?.place ?? '',
  };
}

type Judgement = Omit<LinkInput, 'quote'>;

function judgementValues({ timePointBasis, figures, ...judgement }: Judgement): LinkValues {
  const { n, effect, ci, p, unit, ...others } = figures;
  const [from, to, ...more] = Array.isArray(ci) ? ci : [];
  const isInterval = more.length === 0 && typeof from === 'number' && typeof to === 'number';
  const kept = isInterval || ci === undefined ? others : { ...others, ci };
  return {
    ...pickValues(judgement),
    timePointBasis: timePointBasis ?? '',
    n: textOf(n),
    effect: textOf(effect),
    ciFrom: isInterval ? textOf(from) : '',
    ciTo: isInterval ? textOf(to) : '',
    p: textOf(p),
    unit: textOf(unit),
    otherFigures: Object.keys(kept).length === 0 ? '' : JSON.stringify(kept),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
