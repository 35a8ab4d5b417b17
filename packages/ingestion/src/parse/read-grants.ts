import type { Grant } from '@touchstone/evidence';
import { readText } from './read-text.ts';
import { child, childrenOf, type XmlElement } from './xml-element.ts';

/** The grants; the DTD of 2024 makes every part of one optional. */
export function readGrants(parent: XmlElement): Grant[] {
  return childrenOf(child(parent, 'GrantList'), 'Grant')
    .map((element) => ({
      id: readText(element, 'GrantID'),
      acronym: readText(element, 'Acronym'),
      agency: readText(element, 'Agency'),
      country: readText(element, 'Country'),
    }))
    .filter((grant) => Object.values(grant).some((part) => part !== undefined));
}
