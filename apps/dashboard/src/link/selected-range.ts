import type { QuotableSection } from './quotable-sections.ts';
import type { QuotableWord } from './quotable-words.ts';

/** The words that the pointer selected, whole, within the section where the selection begins. */
export function selectedRange(
  container: HTMLElement,
  words: readonly QuotableWord[],
  sections: readonly QuotableSection[],
): { section: QuotableSection; start: number; end: number } | undefined {
  const selection = container.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const chosen = [...container.querySelectorAll<HTMLElement>('[data-word]')]
    .filter((node) => holdsText(range, node))
    .flatMap((node) => words[Number(node.dataset.word)] ?? []);
  const [first] = chosen;
  const last = chosen.findLast((word) => word.section === first?.section);
  const section = first && sections[first.section];
  return section && last && { section, start: first.start, end: last.end };
}

/** A range touches the words that it ends at or begins behind without holding any of their letters. */
function holdsText(range: Range, node: HTMLElement): boolean {
  if (!range.intersectsNode(node)) return false;
  const own = node.ownerDocument.createRange();
  own.selectNodeContents(node);
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0) {
    own.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) {
    own.setEnd(range.endContainer, range.endOffset);
  }
  return own.toString().trim() !== '';
}
