import type { PoolConfig } from 'pg';
import { MigrationError } from './migration-error.ts';
import { readMigrations } from './read-migrations.ts';
import { noFilter, startSchemaEngine } from './schema-engine.ts';

/**
 * Applies the migrations that the database lacks and returns their names.
 * Keeps Prisma's own `_prisma_migrations` table, so `prisma migrate deploy` stays usable.
 * @throws MigrationError when a migration fails or an applied one was edited.
 */
export async function migrate(pool: PoolConfig): Promise<string[]> {
  const engine = await startSchemaEngine(pool);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: noFilter,
    });
    return appliedMigrationNames;
  } catch (error) {
    throw new MigrationError(error);
  } finally {
    engine.free();
  }
}
