import { contextLength, type Position, type Quote } from '../anchor.ts';

/** The words at a place with their context, cut so that no character is halved. */
export function quoteAt(text: string, { start, end }: Position): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start).replace(halfAtStart, ''),
    suffix: text.slice(end, end + contextLength).replace(halfAtEnd, ''),
  };
}

/** A character beyond U+FFFF takes two UTF-16 units; PostgreSQL stores no half of one. */
const halfAtStart = /^[\uDC00-\uDFFF]/;
const halfAtEnd = /[\uD800-\uDBFF]$/;
