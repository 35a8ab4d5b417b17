import { describe, expect, it } from 'vitest';
import { blankValues } from './link-values.ts';
import { parseLinkValues } from './parse-link-values.ts';

const whole = {
  ...blankValues,
  ...{ comparator: 'sham', outcome: 'pain', timePoint: 'short', direction: 'supports' },
  finding: 'Feet were warmer.',
};

describe('the form of a link', () => {
  it('asks for each part of the scope, the direction and the finding', () => {
    expect(Object.keys(parseLinkValues({}).errors ?? {})).toEqual([
      'comparator',
      'outcome',
      'timePoint',
      'direction',
      'finding',
    ]);
  });

  it('reads figures as reports print them', () => {
    const typed = { n: '1,162', effect: '−3.4', ciFrom: '-3.7', ciTo: '10.3', p: 'P < 0.001' };
    expect(parseLinkValues({ ...whole, ...typed, unit: 'points' }).input?.figures).toEqual({
      n: 1162,
      effect: -3.4,
      ci: [-3.7, 10.3],
      p: '<0.001',
      unit: 'points',
    });
  });

  it('keeps the figures that it has no field for', () => {
    const { input } = parseLinkValues({ ...whole, otherFigures: '{"k":3}', n: '5' });
    expect(input?.figures).toEqual({ k: 3, n: 5 });
  });

  it.each([
    [{ n: 'many' }, 'n'],
    [{ ciFrom: '1' }, 'ciFrom'],
    [{ p: 'small' }, 'p'],
    [{ quote: 'warmer' }, 'depth'],
    [{ finding: '\0' }, 'finding'],
  ])('says beside the field what is wrong with %o', (typed, field) => {
    expect(Object.keys(parseLinkValues({ ...whole, ...typed }).errors ?? {})).toEqual([field]);
  });

  it('keeps a quote with its place, and none where its words were taken out', () => {
    const typed = { quote: 'warmer', depth: 'abstract', quoteStart: '0', quotePrefix: 'Feet ' };
    expect(parseLinkValues({ ...whole, ...typed }).input?.quote).toMatchObject({
      exact: 'warmer',
      depth: 'abstract',
      start: 0,
      prefix: 'Feet ',
    });
    expect(parseLinkValues({ ...whole, ...typed, quote: '' }).input?.quote).toBeUndefined();
  });
});
