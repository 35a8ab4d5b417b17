/**
 * Parts of no more than `size`, as equal as can be: a last part of one record could not tell a bad
 * record from a PubMed that is down.
 */
export function splitEvenly<T>(items: readonly T[], size: number): T[][] {
  const parts = Math.ceil(items.length / size);
  return Array.from({ length: parts }, (_, part) =>
    items.slice(edge(part, parts, items.length), edge(part + 1, parts, items.length)),
  );
}

function edge(part: number, parts: number, length: number): number {
  return Math.round((part * length) / parts);
}
