import type { LinkJudgement } from './link-judgement.ts';

/**
 * What is wrong with a finding's figures, a sentence for each field, none where all make sense. Only
 * `n`, `effect`, `ci`, `p` and `unit` are known here; what else a finding has is free.
 */
export function checkFigures(figures: LinkJudgement['figures']): Record<string, string> {
  const { n, effect, ci, p, unit } = figures;
  const problems = {
    n: checkNumber(n),
    effect: effect === undefined || isNumber(effect) ? undefined : sentences.effect,
    ci: checkInterval(ci, effect),
    p: checkProbability(p),
    unit: checkUnit(unit, { isNeeded: isNumber(effect) }),
  };
  return Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) => (problem ? [[field, problem]] : [])),
  );
}

function checkNumber(n: unknown): string | undefined {
  return n === undefined || (Number.isSafeInteger(n) && Number(n) > 0) ? undefined : sentences.n;
}

function checkInterval(ci: unknown, effect: unknown): string | undefined {
  if (ci === undefined) return undefined;
  if (!Array.isArray(ci) || ci.length !== 2) return sentences.ci;
  const [lower, upper]: unknown[] = ci;
  if (!isNumber(lower) || !isNumber(upper)) return sentences.ci;
  if (lower >= upper) return sentences.order;
  if (isNumber(effect) && (effect < lower || effect > upper)) return sentences.outside;
  return undefined;
}

/** A number, or the bound that a report gives in its place: `<0.001`. */
function checkProbability(p: unknown): string | undefined {
  if (p === undefined) return undefined;
  const bound = typeof p === 'string' ? /^\s*[<>≤≥=]?\s*(\d*\.?\d+)\s*$/.exec(p)?.[1] : p;
  const value = typeof bound === 'string' ? Number(bound) : bound;
  return isNumber(value) && value >= 0 && value <= 1 ? undefined : sentences.p;
}

function checkUnit(unit: unknown, { isNeeded }: { isNeeded: boolean }): string | undefined {
  if (unit === undefined) return isNeeded ? sentences.noUnit : undefined;
  return typeof unit === 'string' && unit.trim() !== '' ? undefined : sentences.unit;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

const sentences = {
  n: 'Give the number of people as a whole number above 0.',
  effect: 'Give the effect as a number.',
  ci: 'Give both ends of the interval as numbers.',
  order: 'The lower end of the interval is not below the upper one. Look at their signs and order.',
  outside: 'The effect lies outside its interval. Look at their signs.',
  p: 'Give p as a number from 0 to 1, or as a bound such as <0.001.',
  unit: 'Give the unit in words, such as "mm VAS".',
  noUnit: 'Say what the effect is measured in, such as "mm VAS" or "SMD".',
};
