import type { Registration } from '@touchstone/evidence';
import { readText, readTexts } from './read-text.ts';
import { child, childrenOf, type XmlElement } from './xml-element.ts';

/** One entry for each accession number of each data bank, or for the bank where it has none. */
export function readRegistrations(article: XmlElement): Registration[] {
  return childrenOf(child(article, 'DataBankList'), 'DataBank').flatMap((element) => {
    const bank = readText(element, 'DataBankName') ?? '';
    const accessions = readTexts(child(element, 'AccessionNumberList'), 'AccessionNumber');
    if (accessions.length > 0) return accessions.map((accession) => ({ bank, accession }));
    return bank === '' ? [] : [{ bank }];
  });
}
