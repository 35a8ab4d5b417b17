import { describe, expect, it } from 'vitest';
import { fictionalEvidence, fictionalLink } from './evidence-fixture.ts';
import { cellsToFigures, figuresToCells } from './figure-cells.ts';
import { linksCsv } from './links-csv.ts';

function csvOf(link: Parameters<typeof fictionalLink>[0]) {
  const [claim] = fictionalEvidence.claims;
  const claims = claim ? [{ ...claim, links: [fictionalLink(link)] }] : [];
  return linksCsv({ ...fictionalEvidence, claims });
}

describe('a table of links', () => {
  it('is UTF-8 that says so, with a heading and a row for each link, ended as RFC 4180 has it', () => {
    const csv = linksCsv(fictionalEvidence);
    expect(csv.startsWith('\ufeff"link","claim","pmid",')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toContain('10.5555/fictional.1');
  });

  it('keeps a negative effect a number, and guards a finding that starts with a minus', () => {
    const figures = { effect: -10.26, ci: [-17.11, -3.4], unit: '=points' };
    const csv = csvOf({ pmid: '90000001', figures, finding: '-10 points, "better"\nthan sham' });
    expect(csv).toContain(',-10.26,-17.11,-3.4,');
    expect(csv).toContain(`"'=points"`);
    expect(csv).toContain(`"'-10 points, ""better""\nthan sham"`);
  });
});

describe('figures as cells', () => {
  it.each([
    [{}],
    [{ n: 1162, effect: -10.26, ci: [-17.11, -3.4], p: '<0.001', unit: 'points of 100' }],
    [{ p: 0.03, k: 10, vsSham: { effect: -0.33 } }],
    [{ p: '0.03', n: '12', effect: null }],
    [{ ci: [1, 2, 3], unit: '' }],
    [{ ci: [1, 'two'], effect: 1e-7 }],
  ])('give back what they were made of: %j', (figures) => {
    const cells = figuresToCells(figures);
    expect(cellsToFigures(cells)).toEqual(figures);
  });
});
