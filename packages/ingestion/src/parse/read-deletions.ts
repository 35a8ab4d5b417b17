import type { Pmid } from '@touchstone/evidence';
import { flattenText } from './flatten-text.ts';
import { asPmid } from './read-pmid.ts';
import { UnreadableRecord } from './unreadable-record.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

/** The PMIDs of a DeleteCitation, of which some may never have been distributed. */
export function readDeletions(element: XmlElement): Pmid[] {
  return childrenOf(element, 'PMID').map((child) => {
    const pmid = asPmid(flattenText(child));
    if (pmid === undefined) throw new UnreadableRecord(`"${flattenText(child)}" is not a PMID`);
    return pmid;
  });
}
