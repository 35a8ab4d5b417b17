import { isIP } from 'node:net';
import { join } from 'node:path';
import type { DatabasePlace } from '@touchstone/db';
import { databaseVariables, parseEnvironment, placeOf } from '@touchstone/db/environment';
import { z } from 'zod';

export const root = join(import.meta.dirname, '..');

const schema = z.object({
  ...databaseVariables,
  PORT: z.coerce
    .number({ error: 'expected a port number' })
    .int()
    .min(1, 'expected a port from 1 to 65535')
    .max(65_535, 'expected a port from 1 to 65535')
    .default(3000),
  HOST: z
    .string()
    .refine(isLoopback, 'must be a loopback address such as 127.0.0.1 until accounts exist')
    .default('127.0.0.1'),
});

export interface Environment extends DatabasePlace {
  host: string;
  port: number;
}

/** What the scripts take from the environment. @throws EnvironmentError */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const environment = parseEnvironment(schema, variables);
  return { ...placeOf(environment, root), host: environment.HOST, port: environment.PORT };
}

function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.');
  return host === '::1' || host === 'localhost';
}
