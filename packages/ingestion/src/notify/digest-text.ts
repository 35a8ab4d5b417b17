import type { DigestPart } from './digest-parts.ts';

/** A mail as plain text. */
export function digestText(parts: readonly DigestPart[]): string {
  const blocks = parts.map(({ heading, entries, more }) => {
    const lines = entries.map(({ title, link }) => (link ? `- ${title}\n  ${link}` : `- ${title}`));
    if (more > 0) lines.push(`- and ${more} more`);
    return [heading, '-'.repeat(heading.length), ...lines].join('\n');
  });
  return `${[...blocks, farewell].join('\n\n')}\n`;
}

export const farewell = 'Sent by Touchstone, since MAIL_TO names this address.';
