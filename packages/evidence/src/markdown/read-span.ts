import { listWords } from './list-words.ts';
import type { Span, TextBlock } from './text-blocks.ts';

/** The words of a span of the source as they are read, without the marks of the Markdown. */
export function readSpan(
  { source, blocks }: { source: string; blocks: readonly TextBlock[] },
  { start, end }: Span,
): string {
  return listWords(blocks)
    .filter((words) => words.start < end && words.end > start)
    .map(
      (words) => words.text ?? source.slice(Math.max(start, words.start), Math.min(end, words.end)),
    )
    .join('');
}
