import { randomUUID } from 'node:crypto';
import { connect, type Db } from '@touchstone/db';
import { migrate } from '@touchstone/db/open';
import pg from 'pg';
import type { TestDatabase } from './test-database.ts';

/** Migrates a database on a PostgreSQL server, and fills it, for each test's database to copy. */
export async function writeNativeTemplate(
  server: string,
  fill?: (db: Db) => Promise<unknown>,
): Promise<{ name: string; remove(): Promise<void> }> {
  const name = newName('template');
  await runOn(server, `CREATE DATABASE ${name}`);
  const databaseUrl = urlOf(server, name);
  await migrate({ connectionString: databaseUrl });
  const db = connect({ dataDir: '/dev/null/nowhere', databaseUrl });
  await fill?.(db);
  // A database that somebody is connected to cannot be copied.
  await db.$disconnect();
  return { name, remove: () => runOn(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

export async function openFromNativeTemplate(
  server: string,
  template: string,
): Promise<TestDatabase> {
  const name = newName('test');
  await runOn(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const place = { dataDir: '/dev/null/nowhere', databaseUrl: urlOf(server, name) };
  const db = connect(place);
  return {
    db,
    place,
    close: async () => {
      await db.$disconnect();
      await runOn(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function newName(kind: string): string {
  return `touchstone_${kind}_${randomUUID().replaceAll('-', '')}`;
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function runOn(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
