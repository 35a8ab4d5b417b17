import { type ActionState, untouched } from '../action-state.ts';
import type { LinkValues } from './link-values.ts';

/** What seems at odds in a link, said before it is saved. */
interface LinkWarning {
  field: string;
  message: string;
}

/** What somebody else made of the link while it was being edited. */
export interface LinkConflict {
  revision: number;
  theirs: LinkValues;
  /** In words, with its reason: one who typed has to know that a link was withdrawn meanwhile. */
  status: string;
  /** Who changed it last; absent where that was oneself, in another window. */
  by?: string | undefined;
}

/** What came of the link's form. */
export interface LinkState extends ActionState {
  warnings: readonly LinkWarning[];
  conflict?: LinkConflict | undefined;
  /** Where to go on, once it is saved. */
  href?: string | undefined;
}

export const untouchedLink: LinkState = { ...untouched, warnings: [] };
