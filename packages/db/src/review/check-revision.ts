import { ConflictError } from '../conflict-error.ts';

interface Checked {
  type: string;
  id: string;
  /** Of what is there; absent where nothing is. */
  revision: number | undefined;
  /** What the editor saw; absent where they saw nothing. */
  expected: number | undefined;
}

/** @throws ConflictError where something else is there than its editor saw. */
export function checkRevision({ type, id, revision = 0, expected = 0 }: Checked): void {
  if (revision !== expected) throw new ConflictError({ type, id, revision, expected });
}
