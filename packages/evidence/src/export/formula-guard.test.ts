import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard.ts';

const startsFormula = /^['"\s]*[=+\-@\t\r＝＋－＠]/;

describe('a guarded cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-10.26 points',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '"=1',
    "'=1",
    '\u00a0=1',
    '＝1',
  ])('starts no formula: %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['better than sham', '95% CI -17 to -3', '', '1 = 1', '−10'])(
    'is left alone: %j',
    (text) => {
      expect(guardFormula(text)).toBe(text);
    },
  );

  it('gives its text back, whatever it was', () => {
    const awkward = fc.string({
      unit: fc.constantFrom(...'=+-@＝\t\r\n\'" a1\u00a0'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.oneof(awkward, fc.string()), (text) => {
        const guarded = guardFormula(text);
        expect(unguardFormula(guarded)).toBe(text);
        if (startsFormula.test(text)) expect(guarded.startsWith("'")).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
