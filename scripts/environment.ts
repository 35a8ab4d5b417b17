import { isIP } from 'node:net';
import { join } from 'node:path';
import type { DatabasePlace } from '@touchstone/db';
import {
  accessVariables,
  databaseVariables,
  parseEnvironment,
  placeOf,
} from '@touchstone/db/environment';
import { z } from 'zod';

export const root = join(import.meta.dirname, '..');

const schema = z
  .object({
    ...databaseVariables,
    ...accessVariables,
    PORT: z.coerce
      .number({ error: 'expected a port number' })
      .int()
      .min(1, 'expected a port from 1 to 65535')
      .max(65_535, 'expected a port from 1 to 65535')
      .default(3000),
    HOST: z.string().default('127.0.0.1'),
  })
  .superRefine(({ HOST, AUTH_SECRET, PUBLIC_URL }, context) => {
    if (isLoopback(HOST)) return;
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (AUTH_SECRET === undefined) refuse('HOST', needsAccounts);
    else if (PUBLIC_URL === undefined) refuse('PUBLIC_URL', needsAddress);
  });

const needsAccounts =
  'must be a loopback address such as 127.0.0.1 while accounts are off. To serve others set ' +
  'AUTH_SECRET (make one with `openssl rand -base64 32`) and PUBLIC_URL, and add yourself with ' +
  '`npm run people -- add --admin you@example.org`; docs/accounts.md has it step by step';
const needsAddress =
  'is needed where HOST is not this machine alone: the address at which people reach the ' +
  'dashboard, such as https://evidence.example.org; under other names nothing is served';

export interface Environment extends DatabasePlace {
  host: string;
  port: number;
  /** Whether people sign in. */
  accounts: boolean;
}

/** What the scripts take from the environment. @throws EnvironmentError */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const environment = parseEnvironment(schema, variables);
  const { HOST: host, PORT: port, AUTH_SECRET: secret } = environment;
  return { ...placeOf(environment, root), host, port, accounts: secret !== undefined };
}

function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.');
  return host === '::1' || host === 'localhost';
}
