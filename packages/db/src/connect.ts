import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolConfig } from 'pg';
import { dataFolder } from './data-folder.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';

/** A connection to the database, shared by everything in a process. */
export type Db = PrismaClient;

export interface DatabasePlace {
  /** Folder of the embedded database; its server must be running. */
  dataDir: string;
  /** Any PostgreSQL instead of the embedded one. */
  databaseUrl?: string | undefined;
}

/**
 * How long a transaction may wait for its turn and how long it may last. The embedded database
 * runs one transaction at a time, so a page may queue behind a batch of an ingest, and an ingest
 * behind a backup, which takes a minute for 200,000 reports.
 */
const transactionOptions = { maxWait: 5 * 60_000, timeout: 60_000 };

/** For what a table of 10,000 links does in one go, and for taking it back. */
export const longTransaction = { timeout: 10 * 60_000 };

/** Connects lazily: nothing is sent before the first query. */
export function connect(
  place: DatabasePlace,
  { maxWaitMs = transactionOptions.maxWait }: { maxWaitMs?: number } = {},
): Db {
  return new PrismaClient({
    adapter: new PrismaPg(poolConfig(place)),
    transactionOptions: { ...transactionOptions, maxWait: maxWaitMs },
  });
}

/** Where PostgreSQL listens, in the terms of the `pg` driver. */
export function poolConfig({ dataDir, databaseUrl }: DatabasePlace): PoolConfig {
  if (databaseUrl) return { connectionString: withSession(databaseUrl), max: 10 };
  const { socketFolder } = dataFolder(dataDir);
  return { host: socketFolder, port: 5432, user: 'postgres', database: 'postgres', max: 4 };
}

/**
 * Prisma's adapter sends instants without their zone, and reads them as if they were written so, so
 * that a server set to another zone would keep every one of them shifted. The embedded database is
 * in UTC.
 */
const session = '-c TimeZone=UTC -c DateStyle=ISO';

/** Behind what the address itself asks of the server, since the last word counts. */
function withSession(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const given = url.searchParams.get('options');
  url.searchParams.set('options', given === null ? session : `${given} ${session}`);
  return url.href;
}

/** What runs inside `db.$transaction`. */
export type Transaction = Prisma.TransactionClient;
