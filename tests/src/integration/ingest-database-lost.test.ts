import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect, listRuns } from '@touchstone/db';
import { ingestAll } from '@touchstone/ingestion';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { bareEnvironment } from '../support/bare-environment.ts';
import { openPassage } from '../support/open-passage.ts';
import { stageIngest, topic } from '../support/stage-ingest.ts';

const command = join(import.meta.dirname, '../../../packages/ingestion/src/cli.ts');

describe('npm run ingest with a database of DATABASE_URL', () => {
  function start(environment: NodeJS.ProcessEnv) {
    const env = { ...bareEnvironment(), ...environment };
    const child = spawn(process.execPath, [command, '--topic', topic.slug], { env });
    return Promise.all([once(child, 'exit'), text(child.stderr)]);
  }

  // A process that prepares a server's database holds a lock there, for which the embedded
  // database's only session has no room.
  const onServer = it.skipIf(inject('template').kind === 'embedded');
  onServer('says in one line that the database was lost in the middle', async () => {
    const { fake, place } = await stageIngest();
    const passage = await openPassage(place);
    const slow = fake.fail({ kind: 'slow-headers', endpoint: 'efetch', delayMs: 1_000 });
    const done = start({ DATABASE_URL: passage.databaseUrl, EUTILS_BASE_URL: fake.url });
    while (slow.remaining > 0) await new Promise((resolve) => setImmediate(resolve));
    await passage.cut();
    const [[code], stderr] = await done;
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /error The database that DATABASE_URL names cannot be reached\. .* npm run ingest$/,
    );
    expect(stderr).not.toMatch(/prisma|sesame/i);
    expect(code).toBe(1);
  });

  it('says so too where it never was there', async () => {
    const [[code], stderr] = await start({ DATABASE_URL: 'postgresql://me:sesame@127.0.0.1:1/x' });
    expect(stderr).toMatch(
      /^\S+ error The database that DATABASE_URL names cannot be reached\. .*\n$/,
    );
    expect(stderr).not.toContain('sesame');
    expect(code).toBe(1);
  });

  it('shows what a DATABASE_URL should look like', async () => {
    const [, stderr] = await start({ DATABASE_URL: 'mysql://me:sesame@127.0.0.1/x' });
    expect(stderr).toContain('DATABASE_URL: expected postgresql://user@host/database\n');
    expect(stderr).not.toContain('sesame');
  });
});

it('goes on in the same process with a run whose row nobody could close', async () => {
  const { db, fake, place, options } = await stageIngest({ records: 20 });
  const passage = await openPassage(place);
  const passing = connect({ ...place, databaseUrl: passage.databaseUrl });
  onTestFinished(() => passing.$disconnect());
  const slow = fake.fail({ kind: 'slow-headers', endpoint: 'efetch', delayMs: 1_000, after: 1 });
  const lost = ingestAll(passing, { ...options, batchSize: 10 }).catch((error: unknown) => error);
  while (slow.remaining > 0 || (await db.report.count()) < 10) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  await passage.cut();
  expect(await lost).toBeInstanceOf(Error);
  expect(await listRuns(db, { limit: 10 })).toMatchObject([{ status: 'running', fetched: 10 }]);
  expect(await ingestAll(db, options)).toMatchObject([
    { status: 'succeeded', attempt: 2, fetched: 20, created: 20 },
  ]);
});
