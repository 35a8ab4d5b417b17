import type { ActionState } from './action-state.ts';

/** The revision that a form replaces: what its page shows, or what it has told of since. */
export function expectedOf<Revision extends number | undefined>(
  state: ActionState,
  shown: Revision,
): Revision | string {
  return (state.refused ? state.values.expected : undefined) ?? shown;
}
