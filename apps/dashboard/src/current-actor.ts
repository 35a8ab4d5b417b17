import { localEditor } from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';

/** Who acts from the pages. Nobody signs in on a laptop: the dashboard listens on this machine alone. */
export async function currentActor(): Promise<Actor> {
  return localEditor;
}
