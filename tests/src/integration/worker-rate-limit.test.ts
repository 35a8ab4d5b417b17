import { connect } from '@touchstone/db';
import { type Clock, type RateLimit, shareRateLimit, systemClock } from '@touchstone/ingestion';
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

/** A process whose sleeps end late. */
function sleepy(ms: number): Clock {
  return { ...systemClock, sleep: (wait, signal) => systemClock.sleep(wait + ms, signal) };
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

it('lets nobody through who wakes late for a turn, into the next one’s', async () => {
  const [here, there] = await openTwo();
  const late = shareRateLimit(here, { ...pubmed, caller: 'key:a', clock: sleepy(450) });
  const times: Record<'late' | 'prompt', number[]> = { late: [], prompt: [] };
  const turns = async (limit: RateLimit, sent: number[]) => {
    for (let count = 0; count < 4; count += 1) {
      await limit.turn();
      sent.push(performance.now());
    }
  };
  const prompt = shareRateLimit(there, { ...pubmed, caller: 'key:a' });
  await Promise.all([turns(late, times.late), turns(prompt, times.prompt)]);
  const gaps = times.late.flatMap((at) => times.prompt.map((other) => other - at));
  const after = gaps.filter((gap) => gap >= 0);
  // A tenth of a second is what the limit lets pass, another what this machine may add.
  expect(Math.min(...after)).toBeGreaterThan(spacingMs - 200);
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
