import type { Span } from '@touchstone/evidence';

/**
 * Every run of words of a text that is shown carries its place in the source: `data-at`, and
 * `data-to` where it is read otherwise than written and so has no places within.
 */
const run = '[data-at]';

/** What the reader has selected within an element, as places in the source. */
export function selectedSpan(within: HTMLElement): Span | undefined {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!range || !within.contains(range.startContainer) || !within.contains(range.endContainer)) {
    return undefined;
  }
  const start = placeOf(within, range.startContainer, range.startOffset);
  const end = range.collapsed ? start : placeOf(within, range.endContainer, range.endOffset);
  return start === undefined || end === undefined || end < start ? undefined : { start, end };
}

/** The words of a span as the page shows them. */
export function rangeOf(within: HTMLElement, { start, end }: Span): Range | undefined {
  const runs = runsOf(within).filter((one) => one.start < end && one.end > start);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first?.text || !last?.text) return undefined;
  const range = document.createRange();
  range.setStart(first.text, first.isWhole ? 0 : Math.max(0, start - first.start));
  range.setEnd(
    last.text,
    last.isWhole ? last.text.length : Math.min(end - last.start, last.text.length),
  );
  return range;
}

/** Puts the caret at a place. */
export function placeCaret(within: HTMLElement, place: number): void {
  const range = rangeOf(within, { start: place - 1, end: place });
  if (range) document.getSelection()?.collapse(range.endContainer, range.endOffset);
}

interface ShownRun extends Span {
  text: Text | undefined;
  isWhole: boolean;
}

function runsOf(within: HTMLElement): ShownRun[] {
  return [...within.querySelectorAll<HTMLElement>(run)].map(shownRun);
}

function shownRun(element: HTMLElement): ShownRun {
  const text = element.firstChild instanceof Text ? element.firstChild : undefined;
  const start = Number(element.dataset.at);
  const to = element.dataset.to;
  return {
    start,
    end: to === undefined ? start + (text?.length ?? 0) : Number(to),
    text,
    isWhole: to !== undefined,
  };
}

function placeOf(within: HTMLElement, node: Node, offset: number): number | undefined {
  const holder = node instanceof Text ? node.parentElement?.closest<HTMLElement>(run) : undefined;
  if (holder) {
    const { start, end, isWhole } = shownRun(holder);
    if (!isWhole) return start + offset;
    return offset === 0 ? start : end;
  }
  // A place between runs is the beginning of the next one, or the end of the last.
  const point = document.createRange();
  point.setStart(node, offset);
  const runs = runsOf(within);
  const next = runs.find(({ text }) => text && point.comparePoint(text, 0) >= 0);
  return next?.start ?? runs.at(-1)?.end;
}
