import type { DatabasePlace, Db } from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';
import type { Environment } from '../environment.ts';
import type { Reporter } from './reporter.ts';

/** A command that its arguments have chosen, ready to be run. */
export interface Chosen {
  json: boolean;
  /** What the JSON summary of a failure holds beside its error. */
  nothing: object;
  run: (context: Context) => Promise<Result>;
}

/** What a command is given to work with; the database is open and up to date. */
export interface Context {
  db: Db;
  place: DatabasePlace;
  environment: Environment;
  reporter: Reporter;
  signal: AbortSignal;
  now: () => Date;
  /** Who acts, for the record: `cli:NAME`. */
  by: Actor;
}

export interface Result {
  /** The one line of `--json`. */
  summary: object;
  /** The same for people, on standard output. */
  lines: string[];
  /** Whether the exit code is 0. */
  succeeded: boolean;
}

/** Hands the chosen command over; commander calls it once the arguments are right. */
export type Choose = (chosen: Chosen) => void;
