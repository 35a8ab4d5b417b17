import { collapseSpace } from './collapse-space.ts';
import type { XmlElement } from './xml-element.ts';

/** The text of a token (`mi`, `mn`, `mo`, `mtext`): relations stand free, as in print. */
export function mathToken(token: XmlElement): string {
  const text = token.children.map((node) => (typeof node === 'string' ? node : mathToken(node)));
  const whole = text.join('');
  const content = collapseSpace(whole);
  if (token.name === 'mtext') return content === '' && whole !== '' ? ' ' : content;
  if (token.name !== 'mo') return content;
  if (relations.has(content)) return ` ${content} `;
  return separators.has(content) ? `${content} ` : content.replace(/[\u2061-\u2064]/g, '');
}

/** A letter with what stands above it: x̄ and V̇ where Unicode has the accent, else `x^(…)`. */
export function accented(base: string, above: string): string {
  const accent = accents.get(above.trim());
  if (accent !== undefined && [...base].length === 1) return (base + accent).normalize('NFC');
  return above === '' ? base : `${base}^(${above.trim()})`;
}

const relations = new Set([...'=<>≤≥≠≈≅≡∼∝±×→←↔∈∉⊂⊆∪∩']);
const separators = new Set([',', ';']);
const accents = new Map([
  ...[...'¯‾ˉ_―'].map((bar) => [bar, '\u0304'] as const),
  ...[...'^ˆ'].map((hat) => [hat, '\u0302'] as const),
  ...[...'~˜∼'].map((tilde) => [tilde, '\u0303'] as const),
  ...[...'.˙'].map((dot) => [dot, '\u0307'] as const),
  ...['..', '¨'].map((dots) => [dots, '\u0308'] as const),
  ...[...'→⃗'].map((arrow) => [arrow, '\u20d7'] as const),
]);
