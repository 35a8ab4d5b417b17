import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

/** Everything the schema engine is asked; it needs no filter, so none is offered. */
export const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Lends Prisma's schema engine in its WebAssembly form, which needs no download, to `work`.
 * The package's own entry imports a `.wasm` module, which Node does only behind a flag, so the
 * module is instantiated by hand.
 */
export async function withSchemaEngine<T>(
  config: pg.PoolConfig,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const bindings = await loadEngine();
  const pool = new pg.Pool(config);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(sendScriptsWhole(pool));
    const options = { datamodels: undefined };
    const engine = await bindings.SchemaEngine.new(options, () => undefined, adapter);
    return await work(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}

declare global {
  var touchstoneSchemaEngine: ReturnType<typeof instantiateEngine> | undefined;
}

/**
 * Once per process, however often this file is loaded (a test runner loads it for each of its projects):
 * the bindings are one module, and keep views of one instance's memory.
 */
function loadEngine() {
  globalThis.touchstoneSchemaEngine ??= instantiateEngine();
  return globalThis.touchstoneSchemaEngine;
}

async function instantiateEngine() {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  );
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return bindings;
}

/**
 * The adapter cuts a script at every semicolon, inside comments and functions too, and runs the
 * pieces one by one. Sent whole, a script means what it says, and PostgreSQL runs it as one
 * transaction: a migration that fails leaves nothing behind.
 */
function sendScriptsWhole(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const adapter = await factory.connect();
      adapter.executeScript = async (script) => {
        await pool.query(script);
      };
      return adapter;
    },
  };
}
