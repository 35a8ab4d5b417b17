import type { ReportRecord } from './report-record.ts';
import type { Design } from './vocabulary.ts';

/** Publication types (NLM) that settle the design, the strongest statement first. */
const byPublicationType: readonly (readonly [Design, readonly string[]])[] = [
  ['guideline', ['Practice Guideline', 'Guideline', 'Consensus Development Conference']],
  ['meta-analysis', ['Meta-Analysis', 'Network Meta-Analysis']],
  ['systematic-review', ['Systematic Review', 'Scoping Review']],
  ['rct', ['Randomized Controlled Trial', 'Pragmatic Clinical Trial', 'Equivalence Trial']],
];

/** Weaker statements, asked only after the MeSH headings: "Review" says little of the method. */
const byWeakPublicationType: readonly (readonly [Design, readonly string[]])[] = [
  ['case-series', ['Case Reports']],
  ['narrative-review', ['Review']],
];

/** MeSH headings that indexers give to the design of a study. */
const byMeshHeading: readonly (readonly [Design, readonly string[]])[] = [
  ['cohort', ['Cohort Studies', 'Prospective Studies', 'Longitudinal Studies']],
  ['case-control', ['Case-Control Studies']],
  ['cross-sectional', ['Cross-Sectional Studies']],
];

/**
 * The study design that a record's own indexing states; `unknown` is an answer, nothing is guessed
 * from a title, except that a meta-analysis of individual data says so there and nowhere else.
 */
export function designOf(
  record: Pick<ReportRecord, 'publicationTypes' | 'meshHeadings' | 'title'>,
): Design {
  const headings = record.meshHeadings.map((heading) => heading.descriptor);
  const design =
    firstMatch(byPublicationType, record.publicationTypes) ??
    firstMatch(byMeshHeading, headings) ??
    firstMatch(byWeakPublicationType, record.publicationTypes) ??
    (isAnimalOnly(headings) ? 'mechanistic-animal' : 'unknown');
  const isIndividualData = /individual (patient|participant)s?'? data/i.test(record.title);
  return design === 'meta-analysis' && isIndividualData ? 'ipd-meta-analysis' : design;
}

const syntheses: ReadonlySet<Design> = new Set([
  'systematic-review',
  'meta-analysis',
  'ipd-meta-analysis',
  'guideline',
  'narrative-review',
]);

/** Reviews, pooled analyses and guidelines are no studies of their own. */
export function isSynthesis(design: Design): boolean {
  return syntheses.has(design);
}

/**
 * Design level (OCEBM 2011, treatment benefits), 1 the highest. Absent where that table has no
 * row for the design. Never a verdict: its preface asks for judgment.
 */
export function designLevel(design: Design): 1 | 2 | 3 | 4 | 5 | undefined {
  if (/^(systematic-review|(ipd-)?meta-analysis)$/.test(design)) return 1;
  if (design === 'rct') return 2;
  if (design === 'cohort') return 3;
  if (design === 'case-control' || design === 'case-series') return 4;
  return design === 'mechanistic-human' || design === 'mechanistic-animal' ? 5 : undefined;
}

function firstMatch(
  table: readonly (readonly [Design, readonly string[]])[],
  words: readonly string[],
): Design | undefined {
  return table.find(([, names]) => names.some((name) => words.includes(name)))?.[0];
}

function isAnimalOnly(headings: readonly string[]): boolean {
  return headings.includes('Animals') && !headings.includes('Humans');
}
