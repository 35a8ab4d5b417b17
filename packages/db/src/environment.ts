import { resolve } from 'node:path';
import { z } from 'zod';
import { accessVariables } from './access/access-variables.ts';
import type { DatabasePlace } from './connect.ts';
import { EnvironmentError } from './environment-error.ts';

export { accessVariables, EnvironmentError };

/** The variables that say where the database is; every process's own schema contains these. */
export const databaseVariables = {
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'expected postgresql://user@host/database' })
    .optional(),
};

/**
 * Checks a process's variables. An empty one counts as left out, as in a copied .env file.
 * @throws EnvironmentError naming every variable that is wrong.
 */
export function parseEnvironment<T>(schema: z.ZodType<T>, variables: NodeJS.ProcessEnv): T {
  const set = Object.entries(variables).filter(([, value]) => value?.trim());
  const result = schema.safeParse(Object.fromEntries(set));
  if (!result.success) throw new EnvironmentError(result.error.issues);
  return result.data;
}

/** A relative data folder counts from the repository's root, whatever folder a process runs in. */
export function placeOf(
  environment: { DATA_DIR: string; DATABASE_URL?: string | undefined },
  root: string,
): DatabasePlace {
  return { dataDir: resolve(root, environment.DATA_DIR), databaseUrl: environment.DATABASE_URL };
}
