const smallestPx = 11;
const largestPx = 26;
/** Above this number the shape grows no more: beside national surveys every trial would vanish. */
export const participantsOfLargest = 3000;

/** The side of a shape whose area stands for participants; small where the number is unknown. */
export function markSide(participants: number | undefined): number {
  if (participants === undefined) return smallestPx;
  const share = Math.min(participants, participantsOfLargest) / participantsOfLargest;
  return Math.max(smallestPx, Math.round(largestPx * Math.sqrt(share)));
}
