import { resolve } from 'node:path';
import { z } from 'zod';

/** The repository's root: `next` is run from this workspace's folder. */
const root = resolve(/*turbopackIgnore: true*/ process.cwd(), '../..');

const environmentSchema = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'Set DATABASE_URL to a postgresql:// address.' })
    .optional(),
});

export interface Environment {
  dataDir: string;
  databaseUrl?: string | undefined;
}

/** Reads and checks the environment; a relative DATA_DIR counts from the repository's root. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.entries(variables).filter(([, value]) => value !== '');
  const { DATA_DIR, DATABASE_URL } = environmentSchema.parse(Object.fromEntries(set));
  return { dataDir: resolve(/*turbopackIgnore: true*/ root, DATA_DIR), databaseUrl: DATABASE_URL };
}
