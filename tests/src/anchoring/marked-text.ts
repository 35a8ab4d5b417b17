/** A text in three: a claim's words, what stands before them, and what stands after. */
export interface MarkedText {
  before: string;
  claim: string;
  after: string;
}

/** Characters that no text has; they keep a claim's place while paragraphs change theirs. */
const opening = '\uE000';
const closing = '\uE001';

export function joinMarked({ before, claim, after }: MarkedText): string {
  return before + opening + claim + closing + after;
}

/** @throws RangeError where the claim was lost on the way */
export function splitMarked(text: string): MarkedText {
  const [before, rest] = text.split(opening);
  const [claim, after] = rest?.split(closing) ?? [];
  if (before === undefined || claim === undefined || after === undefined) {
    throw new RangeError('The text has no claim, or several.');
  }
  return { before, claim, after };
}

export function withoutMarks(text: string): string {
  return text.replaceAll(opening, '').replaceAll(closing, '');
}

export function holdsMark(text: string): boolean {
  return text.includes(opening) || text.includes(closing);
}

/** Pieces that make up the text again when joined: paragraphs with the empty lines after them. */
export function paragraphsOf(text: string): string[] {
  return text.match(/[\s\S]+?(?:\n\s*\n|$)/g) ?? [];
}

/** Pieces that make up the text again when joined: sentences with the space after them. */
export function sentencesOf(text: string): string[] {
  return text.match(/[\s\S]+?(?:[.!?:]["')\]]*\s+|\n\s*\n|$)/g) ?? [];
}
