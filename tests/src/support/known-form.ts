import type { Db } from '@touchstone/db';
import type { Actor, Role } from '@touchstone/evidence';

/** What a form holds: texts, ticked boxes of one name, a file. */
export type Fields = Record<string, string | readonly string[] | File>;

/** What a page sends: a form as it was filled in, or what its script hands over without one. */
export type Filled = { page: string } & (
  | { fields: Fields; given?: undefined }
  | { fields?: undefined; given: readonly unknown[] }
);

/** A server action, or one of the things that it does, with who may have it done. */
export interface KnownForm {
  /** Where it stands in the source: `link/exclude#exclude`. */
  action: string;
  /** Which of its things, where it does several. */
  doing?: string;
  /** The least role; absent where nobody needs to have signed in. */
  least?: Role;
  /** It shows something, and writes nothing down. */
  changesNothing?: true;
  /** It says nothing of a refusal. */
  silent?: true;
  /**
   * Puts what it changes into the database, and fills it in so that it is taken from whoever may
   * send it. `by` is somebody of the least role.
   */
  fill(db: Db, by: Actor): Promise<Filled>;
}
