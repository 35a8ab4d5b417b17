import type { ReportRecord } from '@touchstone/evidence';
import { describe, expect, it } from 'vitest';
import { articleXml } from '../parse/fixtures/support/article-xml.ts';
import { parseArticles } from '../parse/index.ts';
import { matchWords } from './match-words.ts';

const [blank] = parseArticles(articleXml({})).reports;

function matches(words: string[], changes: Partial<ReportRecord>) {
  if (!blank) throw new Error('The fixture was not read.');
  return matchWords(words)({ ...blank, ...changes });
}

describe('matchWords', () => {
  it.each([
    ['the title', { title: 'Of low-back pain' }],
    ['the abstract', { abstract: [{ text: 'Nothing.' }, { text: 'Much back\n pain.' }] }],
    ['the keywords', { keywords: ['BACK PAIN'] }],
    [
      'a MeSH heading',
      { meshHeadings: [{ descriptor: 'Back Pain', major: false, qualifiers: [] }] },
    ],
  ])('finds a phrase in %s', (_, changes) => {
    expect(matches(['knees', 'back pain'], changes)).toBe(true);
  });

  it.each([
    ['a part of a word', { title: 'Back pains, and feedback painful' }],
    ['two texts', { title: 'Low back', keywords: ['pain'] }],
    ['the authors', { authors: [{ collectiveName: 'Back Pain Group', affiliations: [] }] }],
  ])('does not find it in %s', (_, changes) => {
    expect(matches(['back pain'], changes)).toBe(false);
  });

  it('takes every sign for itself, and letters of every script for letters', () => {
    expect(matches(['IL-1(β)'], { title: 'About IL-1(β).' })).toBe(true);
    expect(matches(['a.b'], { title: 'axb' })).toBe(false);
    expect(matches(['schmerz'], { title: 'Rückenschmerz' })).toBe(false);
    expect(matches(['ücken'], { title: 'Rücken' })).toBe(false);
  });

  it.each([[[]], [['']], [['pain', ' ']]])('refuses %j', (words) => {
    expect(() => matchWords(words)).toThrow(/word/);
  });
});
