import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFigures } from './check-figures.ts';
import { starterEvidenceSchema } from './starter-evidence.ts';

describe('figures', () => {
  it.each([
    {},
    { n: 60, effect: -10.26, ci: [-17.11, -3.4], p: '<0.001', unit: 'mm VAS' },
    { p: 0 },
    { p: 1 },
    { p: '< .05' },
    { n: 60, unit: 'points', trials: 3, species: 'mouse' },
  ])('that make sense are left alone: %j', (figures) => {
    expect(checkFigures(figures)).toEqual({});
  });

  it.each([
    ['n', { n: 0 }],
    ['n', { n: 12.5 }],
    ['n', { n: '60' }],
    ['effect', { effect: 'large', unit: 'SMD' }],
    ['unit', { effect: 3 }],
    ['unit', { effect: 3, unit: ' ' }],
    ['ci', { ci: [3, 1] }],
    ['ci', { ci: [1] }],
    ['ci', { effect: 5, unit: 'SMD', ci: [1, 3] }],
    ['ci', { effect: 10.26, unit: 'mm', ci: [-17.11, -3.4] }],
    ['p', { p: 1.2 }],
    ['p', { p: '<5' }],
    ['p', { p: 'significant' }],
    ['p', { p: Number.NaN }],
  ])('that make none are told by their field: %s of %j', (field, figures) => {
    expect(Object.keys(checkFigures(figures))).toEqual([field]);
  });
});

it('finds nothing wrong with the figures of the starter evidence but units that were left out', () => {
  const file = '../../../prisma/starter/acupuncture-low-back-pain/evidence.json';
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const { links } = starterEvidenceSchema.parse(JSON.parse(text));
  const fields = links.flatMap(({ figures }) => Object.keys(checkFigures(figures)));
  expect(fields.filter((field) => field !== 'unit')).toEqual([]);
});
