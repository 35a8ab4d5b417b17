import type { Position } from '../anchor.ts';
import type { AnchorMethod } from '../vocabulary.ts';
import { findEdited } from './find-edited.ts';
import { findUnchanged } from './find-unchanged.ts';
import { type KeptRun, keptRuns } from './kept-runs.ts';

/** An edit of a text, and the passage of a claim in the text before it. */
export interface Followable {
  oldText: string;
  newText: string;
  runs: readonly KeptRun[];
  passage: Position;
}

/** Where a claim's words are after an edit; a weak place is for somebody to confirm. */
export type Followed =
  | {
      state: 'anchored';
      start: number;
      end: number;
      method: Exclude<AnchorMethod, 'editor'>;
      score: number;
    }
  | { state: 'weak'; start: number; end: number; score: number }
  | { state: 'orphaned' };

/**
 * Follows a claim's words through an edit of its text: unchanged where the edit carried them, or where
 * their context says that they were moved to; else lightly edited. Where it cannot be told which of
 * two places is meant, or the words may say something else now, the place is weak. Words that are
 * gone are gone: another sentence, however alike, is never taken for them.
 */
export function followClaim(
  oldText: string,
  newText: string,
  { position: passage }: { position: Position },
  runs: readonly KeptRun[] = keptRuns(oldText, newText),
): Followed {
  if (oldText === newText) return { ...passage, state: 'anchored', method: 'exact', score: 1 };
  const edit = { oldText, newText, runs, passage };
  return findUnchanged(edit) ?? findEdited(edit) ?? { state: 'orphaned' };
}
