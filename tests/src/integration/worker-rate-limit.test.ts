import { connect } from '@touchstone/db';
import { type RateLimit, shareRateLimit } from '@touchstone/ingestion';
import { expect, it, onTestFinished } from 'vitest';
import { openTestDatabase } from '../support/test-database.ts';
import { until } from '../support/until.ts';

const spacingMs = 500;
const pubmed = { baseUrl: 'https://eutils.example.org/entrez/eutils/', spacingMs };

/** Two connections to one database, as two processes have them. */
async function openTwo() {
  const { place, close } = await openTestDatabase();
  onTestFinished(close);
  const both = [connect(place), connect(place)] as const;
  onTestFinished(() => Promise.all(both.map((db) => db.$disconnect())).then(() => undefined));
  return both;
}

it('spaces the requests of several processes that ask as one caller', async () => {
  const [here, there] = await openTwo();
  const limits = [here, there, here].map((db) =>
    shareRateLimit(db, { ...pubmed, caller: 'key:a' }),
  );
  const times: number[] = [];
  const turn = (limit: RateLimit) => limit.turn().then(() => times.push(performance.now()));
  await Promise.all(limits.flatMap((limit) => [turn(limit), turn(limit)]));
  const [first = 0, , , , , last = 0] = times;
  // The first pays for its connection as well, so that the others come nearer to it.
  expect(last - first).toBeGreaterThan(3 * spacingMs);
});

it('makes everybody wait when one was told to', async () => {
  const [here, there] = await openTwo();
  const mine = shareRateLimit(here, { ...pubmed, caller: 'key:a' });
  const theirs = shareRateLimit(there, { ...pubmed, caller: 'key:a' });
  mine.hold(3_000);
  const told = performance.now();
  // It reaches the others with the next request of whoever was told, which waits as well.
  const next = mine.turn();
  await until(async () => (await there.rateLimit.count()) === 1);
  await theirs.turn();
  expect(performance.now() - told).toBeGreaterThan(3_000);
  await next;
});

it('lets callers with keys of their own through side by side, and stores no key', async () => {
  const [here, there] = await openTwo();
  const mine = shareRateLimit(here, { ...pubmed, spacingMs: 60_000, caller: 'key:sesame' });
  const theirs = shareRateLimit(there, { ...pubmed, spacingMs: 60_000, caller: 'key:open' });
  await Promise.all([mine.turn(), theirs.turn()]);
  const rows = await here.rateLimit.findMany();
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(/sesame|open"/);
});

it('lets nobody through where the database cannot be asked', async () => {
  const nowhere = connect({
    dataDir: '/dev/null/nowhere',
    databaseUrl: 'postgresql://a@127.0.0.1:1/b',
  });
  const limit = shareRateLimit(nowhere, { ...pubmed, caller: 'key:a' });
  await expect(limit.turn()).rejects.toThrow();
});
