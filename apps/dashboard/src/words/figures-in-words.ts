import { formatNumber, listInWords } from './plural.ts';

/**
 * A link's free-form figures as one readable line: the well-known keys in a statistician's order,
 * every other key spelled out after them, so that no figure is hidden.
 */
export function figuresInWords(figures: Record<string, unknown>): string {
  const { effect, ci, unit, p, n, k, ...others } = figures;
  const parts = [
    effectInWords(effect, ci, unit),
    p === undefined ? undefined : pInWords(p),
    n === undefined ? undefined : `n ${valueInWords(n)}`,
    k === undefined ? undefined : `k ${valueInWords(k)}`,
    ...Object.entries(others).map(([key, value]) => otherInWords(key, value)),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function effectInWords(effect: unknown, ci: unknown, unit: unknown): string | undefined {
  const parts = [
    effect === undefined ? undefined : `effect ${valueInWords(effect)}`,
    ci === undefined ? undefined : `95% CI ${valueInWords(ci, ' to ')}`,
  ].filter((part) => part !== undefined);
  const measured = parts.join(', ');
  if (typeof unit !== 'string') return measured === '' ? undefined : measured;
  return measured === '' ? `in ${unit}` : `${measured} ${unit}`;
}

function pInWords(p: unknown): string {
  if (typeof p === 'number') return `p = ${p}`;
  const text = String(p).trim();
  return /^[<>=≤≥]/.test(text) ? `p ${text.replace(/^([<>=≤≥])\s*/, '$1 ')}` : `p ${text}`;
}

/** `usualCarePct: 39` → "usual care: 39%"; abbreviations (OR, SMD) keep their capitals. */
function otherInWords(key: string, value: unknown): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([a-zA-Z])(\d)/g, '$1 $2')
    .replace(/(\d)([A-Z])/g, '$1 $2')
    .split(' ');
  const name = words
    .filter((word) => word !== 'Pct' && word !== 'pct')
    .map((word) => (word === word.toUpperCase() ? word : word.toLowerCase()))
    .join(' ');
  const percent = /pct/i.test(key) ? '%' : '';
  const joiner = /^ci|CI$/.test(key) ? ' to ' : undefined;
  return name === ''
    ? `${valueInWords(value, joiner)}${percent}`
    : `${name}: ${valueInWords(value, joiner)}${percent}`;
}

function valueInWords(value: unknown, joiner?: string): string {
  if (typeof value === 'number') return numberInWords(value);
  if (Array.isArray(value)) {
    const parts = value.map((part) => valueInWords(part));
    return joiner === undefined ? listInWords(parts) : parts.join(joiner);
  }
  if (typeof value === 'object' && value !== null) return figuresInWords({ ...value });
  return String(value);
}

/** Counts get separators; a negative value a true minus sign. */
function numberInWords(value: number): string {
  const text = Number.isInteger(value) ? formatNumber(Math.abs(value)) : String(Math.abs(value));
  return value < 0 ? `−${text}` : text;
}
