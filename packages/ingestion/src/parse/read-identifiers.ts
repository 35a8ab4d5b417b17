import { flattenText } from './flatten-text.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

/** The first valid DOI among ELocationIDs not marked invalid; a bad one hides no good one behind. */
export function readLocationDoi(parent: XmlElement | undefined): string | undefined {
  return childrenOf(parent, 'ELocationID')
    .filter(({ attributes }) => attributes.EIdType === 'doi' && attributes.ValidYN !== 'N')
    .map((element) => normaliseDoi(flattenText(element)))
    .find((doi) => doi !== undefined);
}

/** The DOI of an ArticleIdList: give it the article's own, references have lists like it. */
export function readListedDoi(list: XmlElement | undefined): string | undefined {
  return articleIds(list, 'doi')
    .map(normaliseDoi)
    .find((doi) => doi !== undefined);
}

/** The PMC identifier of an ArticleIdList, with its prefix and without a version. */
export function readListedPmcid(list: XmlElement | undefined): string | undefined {
  return [...articleIds(list, 'pmc'), ...articleIds(list, 'pmcid')]
    .map((id) => /^(?:PMC)?(\d+)(?:\.\d+)?$|\bPMC(\d+)\b/i.exec(id))
    .map((match) => match?.[1] ?? match?.[2])
    .flatMap((digits) => (digits === undefined ? [] : [`PMC${digits}`]))[0];
}

/**
 * As the record spells it, without resolver or `doi:`; undefined for what is none, such as the `0.1109/…` of
 * one publisher. Old DOIs hold `<`, `>` and `;` (SICI), so nothing is cut behind the slash.
 */
export function normaliseDoi(text: string): string | undefined {
  const doi = text.trim().replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '');
  return /^10\.\d[\d.]*\/\S+$/.test(doi) ? doi : undefined;
}

function articleIds(list: XmlElement | undefined, idType: string): string[] {
  return childrenOf(list, 'ArticleId')
    .filter(({ attributes }) => attributes.IdType === idType)
    .map(flattenText);
}
