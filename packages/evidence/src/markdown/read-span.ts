import { listWords } from './list-words.ts';
import type { Span, TextBlock } from './text-blocks.ts';

/** The words of a span of the source as they are read, without the marks of the Markdown. */
export function readSpan(
  { source, blocks }: { source: string; blocks: readonly TextBlock[] },
  { start, end }: Span,
): string {
  const within = listWords(blocks).filter((words) => words.start < end && words.end > start);
  return within
    .map((words, index) => {
      const before = within[index - 1];
      // From one paragraph or item to the next.
      const isNext = before && source.slice(before.end, words.start).includes('\n');
      const from = Math.max(start, words.start);
      return (isNext ? ' ' : '') + (words.text ?? source.slice(from, Math.min(end, words.end)));
    })
    .join('');
}
