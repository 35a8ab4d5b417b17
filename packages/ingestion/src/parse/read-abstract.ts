import type { AbstractSection, OtherAbstract } from '@touchstone/evidence';
import { collapseSpace } from './collapse-space.ts';
import { flattenText } from './flatten-text.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

/** The sections of an Abstract or OtherAbstract in order; a section without text is none. */
export function readAbstract(parent: XmlElement | undefined): AbstractSection[] {
  return childrenOf(parent, 'AbstractText')
    .map(readSection)
    .filter((section) => section.text.trim() !== '');
}

/** The abstracts in other languages or of other kinds, the empty ones left out. */
export function readOtherAbstracts(parent: XmlElement): OtherAbstract[] {
  return childrenOf(parent, 'OtherAbstract')
    .map((element) => ({
      // The DTD's default, which a parser that does not validate must fill in itself.
      language: element.attributes.Language ?? 'eng',
      type: element.attributes.Type ?? '',
      sections: readAbstract(element),
    }))
    .filter((abstract) => abstract.sections.length > 0);
}

/** NLM's category is kept beside the journal's label, even where the DTD lists no such value. */
function readSection(element: XmlElement): AbstractSection {
  return {
    label: collapseSpace(element.attributes.Label ?? '') || undefined,
    category: collapseSpace(element.attributes.NlmCategory ?? '') || undefined,
    text: flattenText(element),
  };
}
