/**
 * A short name in kebab-case, for addresses: its first words, of at most 60 characters in all.
 * `otherwise` where nothing is left that an address can hold.
 */
export function slugOf(words: string, otherwise: string): string {
  const parts = words
    .normalize('NFKD')
    .replace(/[\p{M}'\u2019]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const part of parts ?? []) {
    const next = slug === '' ? part.slice(0, longest) : `${slug}-${part}`;
    if (next.length > longest) break;
    slug = next;
  }
  return slug === '' ? otherwise : slug;
}

/** The slug itself, or the first of `slug-2`, `slug-3` … that is free, within the same length. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const tail = `-${number}`;
    const next = slug.slice(0, longest - tail.length).replace(/-$/, '') + tail;
    if (!isTaken(next)) return next;
  }
}

const longest = 60;
