import { resolve } from 'node:path';
import type { DatabasePlace } from '@touchstone/db';
import { databaseVariables, parseEnvironment, placeOf } from '@touchstone/db/environment';
import { z } from 'zod';

/** The repository's root: `next` is run in this workspace's folder. */
const root = resolve(/*turbopackIgnore: true*/ process.cwd(), '../..');

/** What the dashboard takes from the environment. @throws EnvironmentError */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): DatabasePlace {
  return placeOf(parseEnvironment(z.object(databaseVariables), variables), root);
}
