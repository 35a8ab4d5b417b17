/** Plain text without the control characters that XML 1.0 cannot hold, however they are written. */
export function toXmlText(text: string): string {
  return text.replace(notInXml, '');
}

/** Plain text as the HTML of an Atom text construct: nothing of it is markup. */
export function toXmlHtml(text: string): string {
  return toXmlText(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

// Unpaired surrogates too: they are no characters.
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
