import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import type { PoolConfig } from 'pg';
import { MigrationError } from './migration-error.ts';
import { readMigrations } from './read-migrations.ts';
import { noFilter, withSchemaEngine } from './schema-engine.ts';

/**
 * Applies the migrations that the database lacks and returns their names; of those named alone,
 * where some are.
 * Keeps Prisma's own `_prisma_migrations` table, so `prisma migrate deploy` stays usable.
 * @throws MigrationError when a migration fails; the database is then as it was before it.
 */
export async function migrate(
  pool: PoolConfig,
  { folder, only }: { folder?: string | undefined; only?: readonly string[] } = {},
): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  if (only) {
    const { migrationDirectories } = migrationsList;
    migrationsList.migrationDirectories = migrationDirectories.filter(({ path }) =>
      only.includes(path),
    );
  }
  return withSchemaEngine(pool, async (engine) => {
    try {
      await forgetFailedMigrations(engine, migrationsList);
      const input = { migrationsList, filters: noFilter };
      return (await engine.applyMigrations(input)).appliedMigrationNames;
    } catch (error) {
      throw new MigrationError(error);
    }
  });
}

/**
 * A migration is one transaction, so one that failed or was killed left nothing behind but its
 * line in the history, which would block every later start.
 */
async function forgetFailedMigrations(
  engine: SchemaEngine,
  migrationsList: Awaited<ReturnType<typeof readMigrations>>,
) {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: noFilter,
  });
  for (const migrationName of failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
}
