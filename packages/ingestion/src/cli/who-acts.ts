import { userInfo } from 'node:os';
import { commandActor } from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';

/** Who is at the command line, for the record of what was done. */
export function whoActs(): Actor {
  const name = userName();
  return { ...commandActor, id: name, name };
}

function userName(): string {
  try {
    return `cli:${userInfo().username}`;
  } catch {
    // In a container the user often has a number and no name.
    return `cli:${process.getuid?.() ?? 'unknown'}`;
  }
}
