import { readText } from './read-text.ts';
import { child, type XmlElement } from './xml-element.ts';

/** The pages as printed (`S1-29; quiz S30`), else from first to last; never expanded or counted. */
export function readPages(parent: XmlElement): string | undefined {
  const pagination = child(parent, 'Pagination');
  const printed = readText(pagination, 'MedlinePgn');
  if (printed !== undefined) return printed;
  const start = readText(pagination, 'StartPage');
  const end = readText(pagination, 'EndPage');
  return start === undefined || end === undefined || start === end ? start : `${start}-${end}`;
}
