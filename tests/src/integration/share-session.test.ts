import { connect, type Db } from '@touchstone/db';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let test: TestDatabase;
let clients: Db[];

beforeEach(async () => {
  test = await openTestDatabase();
  clients = [test.db, connect(test.place), connect(test.place)];
  await test.db.$executeRaw`CREATE TABLE numbers (writer int, n int)`;
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.$disconnect()));
  await test.close();
});

describe('clients that share the database at the same time', () => {
  it('each get their own answers, whatever the others ask or do wrong', async () => {
    const answers = await Promise.all(
      clients.flatMap((client, writer) =>
        Array.from({ length: 40 }, async (_, n) => {
          if (n % 5 === 0) await client.$queryRaw`SELECT 1 / ${0}::int`.catch(() => undefined);
          const rows = await client.$queryRaw<{ a: number; b: number }[]>`
            SELECT ${writer}::int AS a, ${n}::int AS b`;
          return rows[0]?.a === writer && rows[0].b === n;
        }),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(120);
  });

  it('never find a statement of another client in their transaction', async () => {
    const abandon = new Error('abandoned on purpose');
    await Promise.all(
      clients.flatMap((client, writer) =>
        Array.from({ length: 20 }, (_, n) =>
          client
            .$transaction(async (transaction) => {
              await transaction.$executeRaw`INSERT INTO numbers VALUES (${writer}, ${n})`;
              await transaction.$queryRaw`SELECT ${n}::int`;
              if (n % 2) throw abandon;
            })
            .catch((error: unknown) => {
              if (error !== abandon) throw error;
            }),
        ),
      ),
    );
    const rows = await test.db.$queryRaw<{ kept: number; odd: number }[]>`
      SELECT count(*)::int AS kept, count(*) FILTER (WHERE n % 2 = 1)::int AS odd FROM numbers`;
    expect(rows).toEqual([{ kept: 30, odd: 0 }]);
  });

  it('are not held up by one that vanishes in the middle of a transaction', async () => {
    const { databaseUrl, dataDir } = test.place;
    const config = databaseUrl ? { connectionString: databaseUrl } : socketOf(dataDir);
    const lost = new pg.Client(config);
    // The server may say goodbye as the client leaves; nobody listens any more.
    lost.on('error', () => undefined);
    await lost.connect();
    await lost.query('BEGIN');
    await lost.query('INSERT INTO numbers VALUES (9, 9)');
    lost.connection.stream.destroy();
    await expect.poll(() => test.db.$queryRaw`SELECT * FROM numbers`).toEqual([]);
    await test.db.$executeRaw`INSERT INTO numbers VALUES (1, 1)`;
  });
});

function socketOf(dataDir: string) {
  return { host: `${dataDir}/socket`, user: 'postgres', database: 'postgres' };
}
