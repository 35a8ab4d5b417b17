export { FolderInUseError } from './folder-in-use-error.ts';
export { migrate } from './migrate.ts';
export { MigrationError } from './migration-error.ts';
export { type OpenDatabase, type OpenOptions, openDatabase } from './open-database.ts';
export { migrationsFolder, prismaFolder } from './read-migrations.ts';
export { noFilter, startSchemaEngine } from './schema-engine.ts';
