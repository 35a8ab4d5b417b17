import { flattenText } from './flatten-text.ts';
import { child, childrenOf, type XmlElement } from './xml-element.ts';

/** The text of the first child of that name; absent where it is missing or empty. */
export function readText(parent: XmlElement | undefined, name: string): string | undefined {
  return flattenText(child(parent, name)) || undefined;
}

/** The texts of all children of that name, in order, each once, the empty ones left out. */
export function readTexts(parent: XmlElement | undefined, name: string): string[] {
  const texts = childrenOf(parent, name).map(flattenText);
  return [...new Set(texts.filter((text) => text !== ''))];
}
