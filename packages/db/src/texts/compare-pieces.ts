import type { TextPiece } from '@touchstone/evidence';
import { keptRuns } from '@touchstone/evidence';

/** Two texts as one series of pieces: what both have, and what only the one or the other has. */
export function comparePieces(before: string, after: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  const add = (where: TextPiece['in'], text: string) => {
    if (text !== '') pieces.push({ in: where, text });
  };
  let [from, to] = [0, 0];
  for (const run of keptRuns(before, after)) {
    add('before', before.slice(from, run.from));
    add('after', after.slice(to, run.to));
    add('both', before.slice(run.from, run.from + run.length));
    from = run.from + run.length;
    to = run.to + run.length;
  }
  add('before', before.slice(from));
  add('after', after.slice(to));
  return pieces;
}
