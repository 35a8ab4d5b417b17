import { collapseSpace } from './collapse-space.ts';
import { accented, mathToken } from './math-token.ts';
import { group, raise, superscript } from './script-text.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * Presentation MathML as one line of text, in document order: `η_p²`, `PO4⁻³`, `(a+b)/2`, `√x`.
 * Elements it does not know are read through, so that none of their text is lost.
 */
export function flattenMath(math: XmlElement): string {
  return collapseSpace(row(math));
}

function row(element: XmlElement): string {
  return parts(element).reduce<string>((text, part) => text + flattenPart(part, text), '');
}

/** White space between elements is layout; text outside a token is kept, though MathML has none. */
function parts(element: XmlElement): (XmlElement | string)[] {
  return element.children.filter((node) => typeof node !== 'string' || node.trim() !== '');
}

function flattenPart(part: XmlElement | string | undefined, before = ''): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return part;
  const layout = layouts.get(part.name);
  return layout ? layout(parts(part), { part, before }) : row(part);
}

type Part = XmlElement | string;
type Layout = (operands: Part[], context: { part: XmlElement; before: string }) => string;

const layouts = new Map<string, Layout>([
  ...['mi', 'mn', 'mo', 'mtext', 'ms'].map((name): [string, Layout] => [
    name,
    (_, { part }) => mathToken(part),
  ]),
  ['mspace', () => ' '],
  ['mphantom', () => ''],
  ['annotation', () => ''],
  ['annotation-xml', () => ''],
  ['msup', ([base, above]) => power(flattenPart(base), flattenPart(above))],
  ['msub', ([base, below]) => index(flattenPart(base), flattenPart(below))],
  [
    'msubsup',
    ([base, below, above]) =>
      power(index(flattenPart(base), flattenPart(below)), flattenPart(above)),
  ],
  ['mover', ([base, above]) => accented(flattenPart(base), flattenPart(above))],
  ['munder', ([base, below]) => index(flattenPart(base), flattenPart(below))],
  [
    'munderover',
    ([base, below, above]) =>
      power(index(flattenPart(base), flattenPart(below)), flattenPart(above)),
  ],
  ['mfrac', ([above, below]) => `${group(flattenPart(above))}/${group(flattenPart(below))}`],
  ['msqrt', (_, { part }) => `√${group(row(part))}`],
  ['mroot', ([base, degree]) => `${raised(flattenPart(degree))}√${group(flattenPart(base))}`],
  ['mfenced', fenced],
  ['mmultiscripts', multiscripts],
  ['mtable', (rows) => `[${rows.map((cells) => flattenPart(cells)).join('; ')}]`],
  ['mtr', (cells) => cells.map((cell) => flattenPart(cell)).join(', ')],
]);

function power(base: string, exponent: string): string {
  if (exponent === '') return base;
  return base + (raise(exponent.replaceAll(' ', '')) ?? `^${group(exponent)}`);
}

/** CO2 as it is written everywhere, but x_i: letters would run together with the name before. */
function index(base: string, below: string): string {
  if (below === '') return base;
  return /^\d/.test(below) && !/\d$/.test(base) ? base + below : `${base}_${group(below)}`;
}

function raised(degree: string): string {
  return degree === '2' ? '' : (raise(degree) ?? `${group(degree)}`);
}

function fenced(operands: Part[], { part }: { part: XmlElement }): string {
  const { open = '(', close = ')', separators = ',' } = part.attributes;
  const separator = separators === '' ? '' : `${separators.trim().charAt(0)} `;
  return open + operands.map((operand) => flattenPart(operand)).join(separator) + close;
}

/** Base, then pairs of subscript and superscript; behind `mprescripts` those that stand before it. */
function multiscripts(operands: Part[], { before }: { before: string }): string {
  const [base, ...scripts] = operands;
  const split = scripts.findIndex((script) => nameOf(script) === 'mprescripts');
  const behind = split === -1 ? scripts : scripts.slice(0, split);
  const ahead = split === -1 ? [] : scripts.slice(split + 1);
  const [below = '', above = ''] = ahead.map((script) => flattenPart(script));
  const prefix = (below === '' ? '' : `_${group(below)} `) + superscript(above, before);
  return behind.reduce<string>((text, script, position) => {
    const content = flattenPart(script);
    return position % 2 === 0 ? index(text, content) : power(text, content);
  }, prefix + flattenPart(base));
}

function nameOf(part: Part): string | undefined {
  return typeof part === 'string' ? undefined : part.name;
}
