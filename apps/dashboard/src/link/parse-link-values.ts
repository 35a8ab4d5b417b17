import {
  comparatorSchema,
  confidenceSchema,
  depthSchema,
  directionSchema,
  directnessSchema,
  type LinkInput,
  outcomeSchema,
  readFromSchema,
  timePointBasisSchema,
  timePointSchema,
} from '@touchstone/evidence';
import { z } from 'zod';
import { pickValues } from './link-values.ts';

export type ParsedLink =
  | { input: LinkInput; errors?: undefined }
  | { input?: undefined; errors: Record<string, string> };

/** What the form holds as a link's input; else a sentence for each field that is wrong. */
export function parseLinkValues(given: Readonly<Record<string, unknown>>): ParsedLink {
  const { data, error } = formSchema.safeParse(pickValues(given));
  if (!data) {
    const errors: Record<string, string> = {};
    for (const { path, message } of error.issues) errors[String(path[0])] ??= message;
    return { errors };
  }
  if (data.quote !== '' && data.depth === undefined) {
    return { errors: { depth: 'Say where the quote stands: in the title, the abstract, …' } };
  }
  return { input: toInput(data) };
}

function toInput({ n, effect, ciFrom, ciTo, p, unit, otherFigures, ...rest }: Typed): LinkInput {
  const { depth, quote, quotePrefix, quoteSuffix, quoteStart, quotePlace, ...judgement } = rest;
  const ci = ciFrom === undefined || ciTo === undefined ? undefined : [ciFrom, ciTo];
  const figures = present({
    ...otherFigures,
    ...(ci && { ci }),
    n,
    effect,
    p,
    unit: unit || undefined,
  });
  if (quote === '' || depth === undefined) return { ...judgement, figures };
  return {
    ...judgement,
    figures,
    quote: {
      exact: quote,
      depth,
      prefix: quotePrefix || undefined,
      suffix: quoteSuffix || undefined,
      start: quoteStart,
      place: quotePlace || undefined,
    },
  };
}

/** PostgreSQL's texts hold no NUL. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Say it in ${most} characters.`)
    .refine((value) => !value.includes('\0'), 'It holds a NUL character. Take it out.')
    // A form that is sent ends its lines in another way than the one that was typed in.
    .transform((value) => value.replaceAll('\r\n', '\n'));

const figure = z.string().transform((typed, context) => {
  const bare = typed
    .trim()
    .replaceAll('−', '-')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  if (bare === '') return undefined;
  if (/^-?\d+(\.\d+)?$/.test(bare)) return Number(bare);
  context.addIssue('Write it as a number, such as 3.4 or -10.26.');
  return z.NEVER;
});

/** Free of words only where it is a number: "<0.001" is as reports print it. */
const probability = z.string().transform((typed, context) => {
  const bare = typed.trim().replace(/^[pP]?\s*=?\s*/, '');
  if (bare === '') return undefined;
  if (/^\d*\.?\d+$/.test(bare)) return Number(bare);
  if (/^[<>≤≥]\s*\d*\.?\d+$/.test(bare)) return bare.replace(/\s/g, '');
  context.addIssue('Write it as the report does, such as 0.03 or <0.001.');
  return z.NEVER;
});

const otherFigures = z.string().transform((typed, context) => {
  if (typed === '') return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(typed));
  } catch {
    context.addIssue('The further figures came broken. Load the page again.');
    return z.NEVER;
  }
});

const words = <T extends string>(schema: z.ZodType<T>, ask: string) =>
  z.string().transform((typed, context) => {
    const { data } = schema.safeParse(typed);
    if (data !== undefined) return data;
    context.addIssue(ask);
    return z.NEVER;
  });

type Typed = z.infer<typeof formSchema>;

const formSchema = z
  .object({
    comparator: words(comparatorSchema, 'Choose what it was compared with.'),
    outcome: words(outcomeSchema, 'Choose the outcome.'),
    timePoint: words(timePointSchema, 'Choose the time point.'),
    timePointBasis: z
      .union([z.literal(''), timePointBasisSchema])
      .transform((it) => it || undefined),
    label: text(200),
    direction: words(directionSchema, 'Choose a direction.'),
    directness: words(directnessSchema, 'Say whether it is direct.'),
    finding: text(5000).refine((value) => value !== '', 'Say in plain words what was found.'),
    n: figure,
    effect: figure,
    ciFrom: figure,
    ciTo: figure,
    p: probability,
    unit: text(100),
    otherFigures,
    readFrom: words(readFromSchema, 'Say what it was read from.'),
    confidence: words(confidenceSchema, 'Say how sure the reading is.'),
    depth: z.union([z.literal(''), depthSchema]).transform((it) => it || undefined),
    quote: text(5000),
    quotePrefix: z.string().max(200),
    quoteSuffix: z.string().max(200),
    quoteStart: z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(0)]),
    quotePlace: text(300),
  })
  .refine(({ ciFrom, ciTo }) => (ciFrom === undefined) === (ciTo === undefined), {
    path: ['ciFrom'],
    error: 'An interval has two ends: give both, or neither.',
  });

/** An absent figure has no key. */
function present(figures: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
}
