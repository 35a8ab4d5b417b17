import { describe, expect, it } from 'vitest';
import { designLevel, designOf, isSynthesis } from './design.ts';
import { designs } from './vocabulary.ts';

function design(publicationTypes: string[], headings: string[] = [], title = 'A fictional study') {
  const meshHeadings = headings.map((descriptor) => ({ descriptor, major: false, qualifiers: [] }));
  return designOf({ publicationTypes, meshHeadings, title });
}

describe('study design, as NLM’s indexing states it', () => {
  it('takes the strongest statement among publication types', () => {
    expect(design(['Journal Article', 'Randomized Controlled Trial'])).toBe('rct');
    expect(design(['Review', 'Systematic Review', 'Meta-Analysis'])).toBe('meta-analysis');
    expect(design(['Practice Guideline', 'Systematic Review'])).toBe('guideline');
  });

  it('reads observational designs from MeSH, and prefers them to "Review"', () => {
    expect(design(['Journal Article'], ['Humans', 'Cross-Sectional Studies'])).toBe(
      'cross-sectional',
    );
    expect(design(['Review'], ['Cohort Studies'])).toBe('cohort');
    expect(design(['Review'])).toBe('narrative-review');
  });

  it('knows individual patient data by the title', () => {
    const title = 'Warm stones: a meta-analysis of individual patient data';
    expect(design(['Meta-Analysis'], [], title)).toBe('ipd-meta-analysis');
    expect(design(['Journal Article'], [], title)).toBe('unknown');
  });

  it('answers unknown rather than guess', () => {
    expect(design(['Journal Article'])).toBe('unknown');
    expect(design(['Journal Article'], ['Animals', 'Humans'])).toBe('unknown');
    expect(design(['Journal Article'], ['Animals', 'Rats'])).toBe('mechanistic-animal');
  });

  it('has a level or none for every design, and syntheses of trials stand highest', () => {
    expect(designs.filter((one) => designLevel(one) === 1)).toEqual([
      'systematic-review',
      'meta-analysis',
      'ipd-meta-analysis',
    ]);
    expect(designLevel('rct')).toBe(2);
    expect(designLevel('unknown')).toBeUndefined();
    expect(isSynthesis('rct')).toBe(false);
    expect(isSynthesis('guideline')).toBe(true);
  });
});
