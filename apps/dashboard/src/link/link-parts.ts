import { z } from 'zod';
import { figuresInWords } from '../words/figures-in-words.ts';
import {
  comparatorLabels,
  directionHeadings,
  outcomeLabels,
  timePointLabels,
} from '../words/labels.ts';
import type { LinkField, LinkValues } from './link-values.ts';

/** Fields that only make sense together, such as a quote with its place, are one part. */
export interface LinkPart {
  name: string;
  label: string;
  fields: readonly LinkField[];
}

const linkParts: readonly LinkPart[] = [
  {
    name: 'quote',
    label: 'Quote',
    fields: ['quote', 'depth', 'quotePlace', 'quotePrefix', 'quoteSuffix', 'quoteStart'],
  },
  { name: 'comparator', label: 'Compared with', fields: ['comparator'] },
  { name: 'outcome', label: 'Outcome', fields: ['outcome'] },
  { name: 'time', label: 'Time point', fields: ['timePoint', 'timePointBasis'] },
  { name: 'label', label: 'Label', fields: ['label'] },
  { name: 'finding', label: 'Finding', fields: ['finding'] },
  { name: 'direction', label: 'Direction', fields: ['direction'] },
  { name: 'directness', label: 'Directness', fields: ['directness'] },
  { name: 'confidence', label: 'Confidence in the reading', fields: ['confidence'] },
  { name: 'readFrom', label: 'Read from', fields: ['readFrom'] },
  {
    name: 'figures',
    label: 'Figures',
    fields: ['n', 'effect', 'ciFrom', 'ciTo', 'p', 'unit', 'otherFigures'],
  },
];

/** The parts in which two states of a link differ to a reader. */
export function differingParts(one: LinkValues, other: LinkValues): LinkPart[] {
  return linkParts.filter((part) => partInWords(part, one) !== partInWords(part, other));
}

/** A link with one part as another has it. */
export function withPart(values: LinkValues, part: LinkPart, from: LinkValues): LinkValues {
  const mixed = { ...values };
  for (const field of part.fields) mixed[field] = from[field];
  return mixed;
}

const words: Record<string, string> = {
  ...comparatorLabels,
  ...outcomeLabels,
  ...timePointLabels,
  ...directionHeadings,
};

/** What a part says, as people read it; a dash for nothing. */
export function partInWords({ name, fields }: LinkPart, values: LinkValues): string {
  if (name === 'quote') return quoteInWords(values);
  if (name === 'figures') return figuresOfValues(values);
  const said = fields.map((field) => words[values[field]] ?? values[field].replaceAll('-', ' '));
  if (name === 'finding' || name === 'label') return values[name] || '–';
  if (name === 'comparator' && values.comparator === 'not-applicable') return 'no comparator';
  if (name === 'time' && values.timePoint === 'not-applicable') return 'no set time';
  return said.filter((text) => text !== '').join(', from ') || '–';
}

function quoteInWords({ quote, depth, quotePlace }: LinkValues): string {
  if (quote === '') return '–';
  const place = [depth.replace('-', ' '), quotePlace].filter(Boolean).join(', ');
  return `“${quote}” (${place})`;
}

function figuresOfValues(values: LinkValues): string {
  const { n, effect, ciFrom, ciTo, p, unit, otherFigures } = values;
  const others = z.record(z.string(), z.unknown()).safeParse(parseJson(otherFigures)).data;
  const typed = { n, effect, p, unit, ci: ciFrom && ciTo && [ciFrom, ciTo] };
  const known = Object.entries(typed).filter(([, value]) => value !== '');
  return figuresInWords({ ...Object.fromEntries(known), ...others }) || '–';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
