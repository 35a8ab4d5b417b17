import { fictionalArticle } from './fictional-record.ts';

/**
 * So many fictional records of one topic, always the same ones, with the variety that lists and
 * filters need: designs, years, structured abstracts, a correction and a retraction here and there.
 */
export function fictionalTopic(size: number, firstPmid = 90_000_001): readonly string[] {
  return Array.from({ length: size }, (_, index) => record(index, String(firstPmid + index)));
}

function record(index: number, pmid: string): string {
  const year = 2000 + (index % 25);
  const month = String((index % 12) + 1).padStart(2, '0');
  const design = pick(DESIGNS, index);
  const subject = pick(SUBJECTS, Math.floor(index / DESIGNS.length));
  return fictionalArticle({
    pmid,
    title: `${subject}: a fictional ${design.word}, number ${index + 1}.`,
    doi: `10.99999/fictional.${pmid}`,
    published: `${year}-${month}`,
    entrezDate: `${year}-${month}-15`,
    publicationTypes: ['Journal Article', ...design.types],
    abstract: [
      {
        label: 'BACKGROUND',
        category: 'BACKGROUND',
        text: `Nobody has ever asked about ${subject}.`,
      },
      {
        label: 'RESULTS',
        category: 'RESULTS',
        text: `All ${20 + index} participants were invented.`,
      },
      {
        label: 'CONCLUSION',
        category: 'CONCLUSIONS',
        text: 'Nothing follows from a fictional record.',
      },
    ],
    mesh: [
      { descriptor: 'Acupuncture Therapy', major: index % 2 === 0 },
      { descriptor: 'Low Back Pain' },
    ],
    ...noticesOf(index),
  });
}

function noticesOf(index: number) {
  const refType = index % 40 === 39 ? 'RetractionIn' : index % 15 === 14 ? 'ErratumIn' : undefined;
  return refType ? { notices: [{ refType, source: 'Fict J Imag Med. 2024;7(4):10' }] } : {};
}

function pick<Item>(items: readonly [Item, ...Item[]], index: number): Item {
  return items[index % items.length] ?? items[0];
}

type Design = { readonly word: string; readonly types: readonly string[] };

const DESIGNS: readonly [Design, ...Design[]] = [
  { word: 'randomised trial', types: ['Randomized Controlled Trial'] },
  { word: 'cohort study', types: ['Observational Study'] },
  { word: 'systematic review', types: ['Systematic Review'] },
  { word: 'meta-analysis', types: ['Meta-Analysis'] },
  { word: 'case report', types: ['Case Reports'] },
  { word: 'narrative review', types: ['Review'] },
];

const SUBJECTS: readonly [string, ...string[]] = [
  'Paper needles for the aching lumbago of puppets',
  'Needling the clouds against back pain of weather vanes',
  'Moonlight and the lower back of garden statues',
  'Sham whistling beside the spine of a wooden horse',
];
