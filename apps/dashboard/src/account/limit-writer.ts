import { currentActor } from '../current-actor.ts';
import { askedPath, isForPrograms } from './asked-path.ts';
import { TooManyWritesError } from './too-many-writes-error.ts';
import { countWrite } from './write-limits.ts';

/** Counts what somebody changes from the pages; of programs, `apiActor` does. @throws TooManyWritesError */
export async function limitWriter(): Promise<void> {
  if (isForPrograms(await askedPath())) return;
  const { id } = await currentActor();
  const wait = await countWrite('person', id);
  if (wait !== undefined) throw new TooManyWritesError(wait);
}
