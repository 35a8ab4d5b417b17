/**
 * Usage: npm run dev:offline
 * Starts everything as `npm start` does, with a stand-in for PubMed on this machine in its place.
 * The stand-in serves fictional records; they go into a data folder of their own (.data-offline,
 * or DATA_DIR), never into the real one.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prismaFolder } from '@touchstone/db/open';
import { fictionalTopic, starterRecords, startFakeEutils } from '@touchstone/tests/fake-eutils';
import { exitCode } from './dashboard.ts';
import { root } from './environment.ts';

const fake = await startFakeEutils();
fake.addRecords(fictionalTopic(60));
fake.addRecords(await starterRecords(join(prismaFolder, 'starter')));
console.log(`Stand-in for PubMed: ${fake.url}`);

const child = spawn(process.execPath, [...process.execArgv, 'scripts/start.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    EUTILS_BASE_URL: fake.url,
    DATA_DIR: process.env.DATA_DIR || '.data-offline',
    DATABASE_URL: '',
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => child.kill(signal));
}
process.exitCode = await exitCode(child);
await fake.close();
