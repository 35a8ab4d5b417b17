import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

/**
 * Prose of our own to edit: the first text, and the decisions that are written and stay as they are, so
 * that one seed makes the same cases tomorrow.
 */
export function readProse(): string[] {
  const decisions = readdirSync(new URL('docs/decisions/', root))
    .filter((name) => name < '0013')
    .sort()
    .map((name) => `docs/decisions/${name}`);
  return ['prisma/starter/acupuncture-low-back-pain/text.md', ...decisions].map((path) =>
    readFileSync(new URL(path, root), 'utf8'),
  );
}
