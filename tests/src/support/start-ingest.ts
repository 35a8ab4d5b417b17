import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { DatabasePlace } from '@touchstone/db';
import type { FakeEutils } from '../fake-eutils/index.ts';
import { bareEnvironment } from './bare-environment.ts';

const command = join(import.meta.dirname, '../../../packages/ingestion/src/cli.ts');

/** The real command in a process of its own, on a given database and with a stand-in for PubMed. */
export function startIngest(
  args: readonly string[],
  { place, fake, apiKey }: { place: DatabasePlace; fake: FakeEutils; apiKey?: string },
) {
  const child = spawn(process.execPath, [command, ...args], {
    env: {
      ...bareEnvironment(),
      DATA_DIR: place.dataDir,
      DATABASE_URL: place.databaseUrl ?? '',
      EUTILS_BASE_URL: fake.url,
      NCBI_API_KEY: apiKey ?? '',
      CROSSREF: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const result = Promise.all([code, text(child.stdout), text(child.stderr)]);
  return { child, done: result.then(([code, stdout, stderr]) => ({ code, stdout, stderr })) };
}
