import { resolve } from 'node:path';
import type { DatabasePlace } from '@touchstone/db';
import {
  accessVariables,
  databaseVariables,
  parseEnvironment,
  placeOf,
} from '@touchstone/db/environment';
import { z } from 'zod';

/** The repository's root: `next` is run in this workspace's folder. */
const root = resolve(/*turbopackIgnore: true*/ process.cwd(), '../..');

const limit = (usual: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(1)
    .default(usual);

const schema = z.object({
  ...databaseVariables,
  ...accessVariables,
  SIGN_IN_TRIES: limit(10),
  WRITES_PER_MINUTE: limit(300),
});

/** What the dashboard takes from the environment about the database. @throws EnvironmentError */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): DatabasePlace {
  return placeOf(parseEnvironment(schema, variables), root);
}

export interface AccessSettings {
  /** Absent where nobody signs in: the dashboard then serves this machine alone. */
  accounts?: { secret: string; publicUrl: string } | undefined;
  /** Whether everybody may read. */
  publicReading: boolean;
  /** For each e-mail address, within a quarter of an hour. */
  signInTries: number;
  /** For each person. */
  writesPerMinute: number;
}

/** What it takes from there about who may come in. @throws EnvironmentError */
export function readAccess(variables: NodeJS.ProcessEnv = process.env): AccessSettings {
  const environment = parseEnvironment(schema, variables);
  const { AUTH_SECRET: secret, PUBLIC_URL: publicUrl = 'http://127.0.0.1:3000' } = environment;
  return {
    accounts: secret === undefined ? undefined : { secret, publicUrl },
    publicReading: environment.PUBLIC_READING === 'on',
    signInTries: environment.SIGN_IN_TRIES,
    writesPerMinute: environment.WRITES_PER_MINUTE,
  };
}
