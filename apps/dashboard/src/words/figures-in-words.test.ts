import { describe, expect, it } from 'vitest';
import { figuresInWords } from './figures-in-words.ts';

describe('figuresInWords', () => {
  it('puts effect, interval, unit, p, n and k in a fixed order', () => {
    const figures = { k: 5, n: 1054, effect: -10.26, ci: [-17.11, -3.4], unit: 'VAS', p: '<0.001' };
    expect(figuresInWords(figures)).toBe(
      'effect −10.26, 95% CI −17.11 to −3.4 VAS · p < 0.001 · n 1,054 · k 5',
    );
  });

  it('spells out keys that it does not know and hides none', () => {
    expect(figuresInWords({ usualCarePct: 39, minorOR: 1.15, ciMajor: [0.8, 1.75] })).toBe(
      'usual care: 39% · minor OR: 1.15 · ci major: 0.8 to 1.75',
    );
  });

  it('reads nested figures and values of several groups', () => {
    expect(
      figuresInWords({ standard: { effect: -1, ci: [-1.9, -0.1] }, acupuncture: [4, 5] }),
    ).toBe('standard: effect −1, 95% CI −1.9 to −0.1 · acupuncture: 4 and 5');
  });

  it('is empty where there are no figures', () => {
    expect(figuresInWords({})).toBe('');
  });
});
