/**
 * Usage: npm run db:migration -- add-topic-schedule
 * Writes prisma/migrations/<time>_<name>/migration.sql from the difference between the datamodel of
 * the last migration (prisma/migrations/migrated.prisma) and prisma/schema.prisma. Review the SQL,
 * add by hand what Prisma cannot express, then run `npm run db:migrate`.
 */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poolConfig } from '@touchstone/db';
import {
  migrationsFolder,
  noFilter,
  openDatabase,
  prismaFolder,
  withSchemaEngine,
} from '@touchstone/db/open';

const name = process.argv[2];
if (!name || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error('Name the migration in kebab-case: npm run db:migration -- add-topic-schedule');
  process.exit(2);
}
const schema = join(prismaFolder, 'schema.prisma');
const migrated = join(migrationsFolder, 'migrated.prisma');

// A diff of two datamodels reads no database, but the engine starts only where it reaches one.
const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-'));
const { close } = await openDatabase({ dataDir, purpose: 'npm run db:migration' });
const { stdout } = await withSchemaEngine(poolConfig({ dataDir }), async (engine) =>
  engine.diff({
    from: await datamodel(migrated),
    to: await datamodel(schema),
    script: true,
    exitCode: null,
    filters: noFilter,
  }),
);
await close();
await rm(dataDir, { recursive: true });
if (!stdout || stdout.includes('This is an empty migration')) {
  console.log('prisma/schema.prisma has not changed since the last migration: nothing to write.');
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = join(migrationsFolder, `${stamp}_${name.replaceAll('-', '_')}`);
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'migration.sql'), stdout);
await copyFile(schema, migrated);
console.log(`Wrote ${join(folder, 'migration.sql')}: review it, then run \`npm run db:migrate\`.`);

async function datamodel(path: string) {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) return { tag: 'empty' as const };
  return { tag: 'schemaDatamodel' as const, files: [{ path, content }] };
}
