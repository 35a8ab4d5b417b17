import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabasePlace } from '@touchstone/db';
import pg from 'pg';

/** A database for one measurement, removed after it. */
export interface BenchDatabase {
  place: DatabasePlace;
  drop(): Promise<void>;
}

/** An empty database on a PostgreSQL server, or a folder for an embedded one where none is named. */
export async function makeDatabase(server: string | undefined): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
  const remove = () => rm(dataDir, { recursive: true });
  if (server === undefined) return { place: { dataDir }, drop: remove };
  const name = `touchstone_bench_${process.pid}`;
  const target = new URL(server);
  target.pathname = `/${name}`;
  const drop = () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await drop();
  await run(server, `CREATE DATABASE ${name}`);
  return {
    place: { dataDir, databaseUrl: target.href },
    drop: async () => {
      await drop();
      await remove();
    },
  };
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
