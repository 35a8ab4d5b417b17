import { type ActionState, untouched } from '../action-state.ts';

/** What came of the form of a source. */
export interface SourceState extends ActionState {
  /** Where to go on, once it is written down. */
  href?: string | undefined;
}

export const untouchedSource: SourceState = untouched;
