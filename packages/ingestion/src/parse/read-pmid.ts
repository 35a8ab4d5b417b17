import { type Pmid, pmidSchema } from '@touchstone/evidence';
import { flattenText } from './flatten-text.ts';
import { UnreadableRecord } from './unreadable-record.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

/** The record's own PMID with its version; without exactly one the record cannot be kept. */
export function readPmid(parent: XmlElement): { pmid: Pmid; version: number } {
  const [element, second] = childrenOf(parent, 'PMID');
  if (element === undefined) throw new UnreadableRecord('it has no PMID');
  if (second !== undefined) throw new UnreadableRecord('it has two PMIDs');
  const pmid = asPmid(flattenText(element));
  if (pmid === undefined) throw new UnreadableRecord(`"${flattenText(element)}" is not a PMID`);
  const version = element.attributes.Version ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(version)) {
    throw new UnreadableRecord(`"${version}" is not a version of PMID ${pmid}`);
  }
  return { pmid, version: Number(version) };
}

/** The text as a PMID, or undefined: `0123` and `12.5` are no PMIDs and are never made into one. */
export function asPmid(text: string): Pmid | undefined {
  return pmidSchema.safeParse(text).data;
}
