/**
 * Usage: node scripts/generate.ts
 * Generates the Prisma client into packages/db/src/generated.
 *
 * `prisma generate` downloads a schema engine that it does not use here. Naming any existing
 * executable as that engine spares the download, which fails where only a registry is reachable.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const prismaPackage = createRequire(import.meta.url).resolve('prisma/package.json');
const result = spawnSync(
  process.execPath,
  [join(dirname(prismaPackage), 'build/index.js'), 'generate', '--no-hints'],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  },
);
if (result.status !== 0) {
  process.stderr.write(result.stdout);
  process.stderr.write(result.stderr);
  process.stderr.write('Generating the database client failed; `npm install` may mend it.\n');
  process.exit(1);
}
