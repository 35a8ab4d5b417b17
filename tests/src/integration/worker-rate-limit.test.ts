import { connect } from '@touchstone/db';
import { shareRateLimit } from '@touchstone/ingestion';
import { expect, it, onTestFinished } from 'vitest';
import { openTestDatabase } from '../support/test-database.ts';

const spacingMs = 100;
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
  const turns = limits.flatMap((limit) =>
    [1, 2, 3, 4].map(() => limit.turn().then(() => times.push(performance.now()))),
  );
  await Promise.all(turns);
  const [first = 0] = times;
  // The first pays for the connection as well, which brings the second nearer.
  for (const [turn, time] of times.entries()) {
    expect(time - first).toBeGreaterThan((turn - 1) * spacingMs - 50);
  }
});

it('makes everybody wait when one was told to', async () => {
  const [here, there] = await openTwo();
  const mine = shareRateLimit(here, { ...pubmed, caller: 'key:a' });
  const theirs = shareRateLimit(there, { ...pubmed, caller: 'key:a' });
  await mine.turn();
  await theirs.turn();
  mine.hold(1_000);
  const told = performance.now();
  await mine.turn();
  await theirs.turn();
  expect(performance.now() - told).toBeGreaterThan(1_000);
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
  const nowhere = connect({ dataDir: '/nonexistent', databaseUrl: 'postgresql://a@127.0.0.1:1/b' });
  const limit = shareRateLimit(nowhere, { ...pubmed, caller: 'key:a' });
  await expect(limit.turn()).rejects.toThrow();
});
