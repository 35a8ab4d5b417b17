import { connect, type Db } from '@touchstone/db';
import { readEnvironment } from './environment.ts';

declare global {
  var touchstoneDatabase: Db | undefined;
}

/** The process's one connection: kept on `globalThis` because a reload evaluates modules anew. */
export function database(): Db {
  globalThis.touchstoneDatabase ??= connect(readEnvironment());
  return globalThis.touchstoneDatabase;
}
