import { escapeUTF8 } from 'entities';
import type { DigestPart } from './digest-parts.ts';
import { farewell } from './digest-text.ts';

/** The same mail as HTML. Titles come from PubMed: nothing of them is taken for markup. */
export function digestHtml(parts: readonly DigestPart[]): string {
  const blocks = parts.map(({ heading, entries, more }) => {
    const items = entries.map(({ title, link }) => {
      const text = `<bdi>${escapeUTF8(title)}</bdi>`;
      return link ? `<li><a href="${escapeUTF8(link)}">${text}</a></li>` : `<li>${text}</li>`;
    });
    if (more > 0) items.push(`<li>and ${more} more</li>`);
    return `<h2>${escapeUTF8(heading)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  const body = [...blocks, `<p>${escapeUTF8(farewell)}</p>`].join('\n');
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8">\n<body>\n${body}\n</body></html>\n`;
}
