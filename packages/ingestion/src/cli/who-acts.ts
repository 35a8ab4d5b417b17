import { userInfo } from 'node:os';

/** Who is at the command line, for the record of what was done. */
export function whoActs(): string {
  try {
    return `cli:${userInfo().username}`;
  } catch {
    // In a container the user often has a number and no name.
    return `cli:${process.getuid?.() ?? 'unknown'}`;
  }
}
