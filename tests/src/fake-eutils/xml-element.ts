import { escapeXml } from './answer.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element around XML that is already made; nothing at all where there is no content. */
export function element(name: string, content: string | undefined, attributes: Attributes = {}) {
  if (content === undefined || content === '') return '';
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(value ?? '').replaceAll('"', '&quot;')}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** An element around plain text. */
export function textElement(
  name: string,
  text: string | number | undefined,
  attributes?: Attributes,
) {
  return element(name, text === undefined ? undefined : escapeXml(String(text)), attributes);
}

/** A date's Year, Month and Day, as far as `YYYY`, `YYYY-MM` or `YYYY-MM-DD` gives them. */
export function dateElements(date: string): string {
  const [year, month, day] = date.split('-');
  return textElement('Year', year) + textElement('Month', month) + textElement('Day', day);
}
