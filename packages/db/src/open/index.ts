export { FolderInUseError } from './folder-in-use-error.ts';
export { loadStarter } from './load-starter.ts';
export { migrate } from './migrate.ts';
export { MigrationError } from './migration-error.ts';
export { type OpenDatabase, type OpenOptions, openDatabase } from './open-database.ts';
export { prepareDatabase } from './prepare-database.ts';
export { migrationsFolder, prismaFolder } from './read-migrations.ts';
export { noFilter, withSchemaEngine } from './schema-engine.ts';
export { StarterError } from './starter-error.ts';
