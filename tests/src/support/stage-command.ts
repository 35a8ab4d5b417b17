import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type DatabasePlace, type Db, poolConfig } from '@touchstone/db';
import { migrate, openDatabase } from '@touchstone/db/open';
import { inject } from 'vitest';
import { type FakeEutilsOptions, fictionalTopic, startFakeEutils } from '../fake-eutils/index.ts';
import { bareEnvironment } from './bare-environment.ts';
import { endWorkers } from './start-worker-process.ts';
import { openTestDatabase } from './test-database.ts';

const command = join(import.meta.dirname, '../../../packages/ingestion/src/cli.ts');

/** The topic that every staged database has. */
export const stones = { slug: 'stones', title: 'Warm stones', query: 'stones[tiab]' };

/** A database with one document and its topic, a stand-in for PubMed, and the real command on both. */
export async function stageCommand({ records = 5, ...options }: StageOptions = {}) {
  const database = await openPlace();
  const fake = await startFakeEutils({ requestsPerSecond: false, ...options });
  fake.addRecords(fictionalTopic(records));
  await database.db.topic.create({ data: stones });
  // The starter evidence is for a database without documents.
  const subscription = { create: { topicSlug: stones.slug } };
  await database.db.document.create({
    data: { slug: 'toes', title: 'On toes', topics: subscription },
  });

  /** Runs it to its end, as `npm run ingest -- ARGS` does. */
  async function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    const env = { ...variables(database.place, fake.url), ...environment };
    const child = spawn(process.execPath, [command, ...args], { env });
    const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const [exitCode, stdout, stderr] = await Promise.all([
      code,
      text(child.stdout),
      text(child.stderr),
    ]);
    return { code: exitCode, stdout, stderr };
  }

  /** What `--json` ends with. */
  async function ask(args: readonly string[]) {
    const { code, stdout } = await run([...args, '--json']);
    return { code, ...JSON.parse(stdout.trim().split('\n').at(-1) ?? '') };
  }

  const close = async () => {
    await endWorkers();
    await Promise.all([fake.close(), database.close()]);
  };
  return { db: database.db, place: database.place, fake, run, ask, close };
}

type StageOptions = FakeEutilsOptions & { records?: number };

function variables(place: DatabasePlace, url: string): NodeJS.ProcessEnv {
  const where = { DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl };
  return { ...bareEnvironment(), ...where, EUTILS_BASE_URL: url, CROSSREF: 'off' };
}

interface Opened {
  db: Db;
  place: DatabasePlace;
  close(): Promise<void>;
}

/** The embedded one is served by the test, and the command joins it. */
async function openPlace(): Promise<Opened> {
  if (inject('template').kind === 'native') return openTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-command-'));
  const opened = await openDatabase({ dataDir, purpose: 'a test' });
  await migrate(poolConfig({ dataDir }));
  return {
    db: opened.db,
    place: { dataDir },
    close: async () => {
      await opened.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
