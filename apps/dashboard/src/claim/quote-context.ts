/**
 * A quote's context is cut by characters. Around the quote whole words of its own paragraph read
 * better: an ellipsis stands where the paragraph goes on, and a list's marker is left out.
 */
export function contextBefore(prefix: string): string {
  const newline = prefix.lastIndexOf('\n');
  if (newline === -1) return prefix.replace(/^\S*\s*/, '…');
  return prefix.slice(newline + 1).replace(/^\s*(?:\d+[.)]|[-*+])?\s+/, '');
}

export function contextAfter(suffix: string): string {
  const newline = suffix.indexOf('\n');
  return newline === -1 ? suffix.replace(/\s*\S*$/, '…') : suffix.slice(0, newline);
}
