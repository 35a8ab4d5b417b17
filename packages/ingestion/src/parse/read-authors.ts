import type { Author } from '@touchstone/evidence';
import { flattenText } from './flatten-text.ts';
import { normaliseOrcid } from './normalise-orcid.ts';
import { readText, readTexts } from './read-text.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

/** The authors in order. A book's editors stand in lists of their own and are not its authors. */
export function readAuthors(parent: XmlElement | undefined): Author[] {
  return authorLists(parent).flatMap((list) => childrenOf(list, 'Author').flatMap(readAuthor));
}

/** False where a list says that it is cut; complete is the DTD's default. */
export function areAuthorsComplete(parent: XmlElement | undefined): boolean {
  return authorLists(parent).every(({ attributes }) => attributes.CompleteYN !== 'N');
}

function authorLists(parent: XmlElement | undefined): XmlElement[] {
  return childrenOf(parent, 'AuthorList').filter(({ attributes }) => attributes.Type !== 'editors');
}

/**
 * ValidYN="N" is a name that NLM has corrected: the right one stands beside it. An element with
 * both a person and a group, which the DTD forbids, is read as the two that it names.
 */
function readAuthor(element: XmlElement): Author[] {
  if (element.attributes.ValidYN === 'N') return [];
  const names = {
    lastName: readText(element, 'LastName'),
    foreName: readText(element, 'ForeName'),
    initials: readText(element, 'Initials'),
    suffix: readText(element, 'Suffix'),
  };
  const collectiveName = readText(element, 'CollectiveName');
  const isPerson = Object.values(names).some((name) => name !== undefined);
  const orcid = readOrcid(element);
  const affiliations = readAffiliations(element);
  const person = isPerson ? [{ ...names, orcid, affiliations }] : [];
  return collectiveName ? [...person, { collectiveName, orcid, affiliations }] : person;
}

function readOrcid(element: XmlElement): string | undefined {
  return childrenOf(element, 'Identifier')
    .filter(({ attributes }) => attributes.Source === 'ORCID')
    .map((identifier) => normaliseOrcid(flattenText(identifier)))
    .find((orcid) => orcid !== undefined);
}

/** In AffiliationInfo since 2015; before, one stood bare in the author. */
function readAffiliations(element: XmlElement): string[] {
  const infos = childrenOf(element, 'AffiliationInfo');
  return [element, ...infos].flatMap((parent) => readTexts(parent, 'Affiliation'));
}
