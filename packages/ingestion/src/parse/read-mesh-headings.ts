import type { MeshHeading } from '@touchstone/evidence';
import { flattenText } from './flatten-text.ts';
import { child, childrenOf, type XmlElement } from './xml-element.ts';

/** The MeSH headings. A star on a qualifier alone makes the heading a major topic too. */
export function readMeshHeadings(citation: XmlElement): MeshHeading[] {
  return childrenOf(child(citation, 'MeshHeadingList'), 'MeshHeading').flatMap((heading) => {
    const descriptor = child(heading, 'DescriptorName');
    const name = flattenText(descriptor);
    if (descriptor === undefined || name === '') return [];
    const qualifiers = childrenOf(heading, 'QualifierName').map((qualifier) => ({
      name: flattenText(qualifier),
      major: isMajor(qualifier),
    }));
    const major = isMajor(descriptor) || qualifiers.some((qualifier) => qualifier.major);
    return [{ descriptor: name, major, qualifiers }];
  });
}

function isMajor(element: XmlElement): boolean {
  return element.attributes.MajorTopicYN === 'Y';
}
