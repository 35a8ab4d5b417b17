import { resolve } from 'node:path';

/** A path as it was typed: npm changes to the repository's folder, and whoever typed was elsewhere. */
export function typedPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
