import type { Inline, TextBlock, Words } from './text-blocks.ts';

/** Every run of words of a text, in its order. */
export function listWords(blocks: readonly TextBlock[]): Words[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'rule') return [];
    if (block.kind === 'list') return block.items.flatMap(({ children }) => listWords(children));
    return block.kind === 'quote' ? listWords(block.children) : wordsWithin(block.children);
  });
}

/** Every run of words of a paragraph, in its order. */
export function wordsWithin(pieces: readonly Inline[]): Words[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'words') return [piece];
    return piece.kind === 'break' ? [] : wordsWithin(piece.children);
  });
}
