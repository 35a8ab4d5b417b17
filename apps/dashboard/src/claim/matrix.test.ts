import { describe, expect, it } from 'vitest';
import { linkFixture } from './link-fixture.ts';
import { markSide } from './mark-side.ts';
import { matrixOf } from './matrix.ts';

describe('matrixOf', () => {
  it('puts each study in the cell of its own comparator, outcome and time', () => {
    const matrix = matrixOf([
      linkFixture({ pmid: '90000001', comparator: 'usual-care', timePoint: 'long' }),
      linkFixture({ pmid: '90000001', comparator: 'sham', direction: 'disputes' }),
    ]);
    expect(matrix.comparators).toEqual(['sham', 'usual-care']);
    expect(
      matrix.rows.map((row) => [row.timePoint, ...row.cells.map((cell) => cell.length)]),
    ).toEqual([
      ['short', 1, 0],
      ['long', 0, 1],
    ]);
  });

  it('draws a study once a cell, mixed where its results there disagree', () => {
    const matrix = matrixOf([
      linkFixture({ pmid: '90000001', study: 'one', label: '12 months' }),
      linkFixture({ pmid: '90000002', study: 'one', label: '24 months', direction: 'disputes' }),
    ]);
    expect(matrix.rows[0]?.cells[0]).toMatchObject([{ study: 'one', stance: 'mixed' }]);
  });

  it('marks a retracted report as such and never mixes it into a stance', () => {
    const matrix = matrixOf([
      linkFixture({ pmid: '90000001', study: 'one' }),
      linkFixture({
        pmid: '90000002',
        study: 'one',
        direction: 'disputes',
        report: { standing: 'retracted' },
      }),
    ]);
    expect(matrix.rows[0]?.cells[0]).toMatchObject([
      { stance: 'supports', retracted: false },
      { stance: 'disputes', retracted: true },
    ]);
  });

  it('leaves out links that nobody accepted', () => {
    expect(matrixOf([linkFixture({ status: 'proposed' })]).rows).toEqual([]);
  });
});

describe('markSide', () => {
  it('grows in area with participants up to a limit', () => {
    expect(markSide(3000) ** 2 / markSide(750) ** 2).toBeCloseTo(4, 1);
    expect(markSide(821_946)).toBe(markSide(3000));
  });

  it('is small and visible where the number is unknown or tiny', () => {
    expect(markSide(undefined)).toBe(markSide(1));
    expect(markSide(1)).toBeGreaterThan(8);
  });
});
