/** Where a passage can be cut: the places at which its second and later words begin. */
export function wordGaps(passage: string): number[] {
  return [...passage.matchAll(/\s+(?=\S)/g)]
    .map(({ 0: blank, index }) => index + blank.length)
    .filter((place) => passage.slice(0, place).trim() !== '');
}

/** The gap in the middle, or after the middle-most full stop or comma where there is one. */
export function usualGap(passage: string, gaps: readonly number[]): number {
  const middle = passage.length / 2;
  const atPause = gaps.filter((place) => /[.,;:!?]\s+$/.test(passage.slice(0, place)));
  const candidates = atPause.length > 0 ? atPause : gaps;
  const nearest = [...candidates].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return nearest === undefined ? 0 : gaps.indexOf(nearest);
}
