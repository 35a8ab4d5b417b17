/**
 * A text from outside as a database can hold and index it: without the character that PostgreSQL has
 * none of, without half a character, and no longer than anything sensible.
 */
export function cleanText(text: string, longest: number): string {
  return text.replaceAll('\0', '').slice(0, longest).toWellFormed();
}
