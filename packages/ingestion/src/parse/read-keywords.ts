import { readTexts } from './read-text.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

/** The keywords of all lists (authors' and indexers'), each once. */
export function readKeywords(parent: XmlElement): string[] {
  const keywords = childrenOf(parent, 'KeywordList').flatMap((list) => readTexts(list, 'Keyword'));
  return [...new Set(keywords)];
}
