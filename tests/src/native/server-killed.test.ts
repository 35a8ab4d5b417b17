import { setTimeout as wait } from 'node:timers/promises';
import { connect, poolConfig } from '@touchstone/db';
import { migrate } from '@touchstone/db/open';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { startFakeEutils } from '../fake-eutils/index.ts';
import {
  apiKey,
  changeTopic,
  ingestBefore,
  ingestToTheEnd,
  starterTopic,
} from '../support/changed-topic.ts';
import { readEndState } from '../support/read-end-state.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { startIngest } from '../support/start-ingest.ts';
import { canServe, makeServer } from './own-server.ts';

const kills = 20;

async function stage(server: { url: string }, database: string) {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${database}`).finally(() => client.end());
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  const place = { dataDir: '/dev/null/nowhere', databaseUrl: url.href };
  await migrate(poolConfig(place));
  const fake = await startFakeEutils();
  onTestFinished(fake.close);
  const db = connect(place);
  await ingestBefore(db, fake).finally(() => db.$disconnect());
  changeTopic(fake, '17893311');
  const ingest = () => startIngest(['--topic', starterTopic, '--full'], { place, fake, apiKey });
  const endState = async () => {
    const reading = connect(place);
    return readEndState(reading).finally(() => reading.$disconnect());
  };
  return { fake, ingest, endState };
}

it.skipIf(!canServe)(
  `ends as an undisturbed ingest does, though the PostgreSQL server was killed ${kills} times`,
  async () => {
    const server = await makeServer();
    onTestFinished(server.remove);
    await server.start();
    const undisturbed = await stage(server, 'undisturbed');
    expect(await ingestToTheEnd(undisturbed.ingest)).toEqual([0, 0]);

    const { fake, ingest, endState } = await stage(server, 'disturbed');
    const random = seededRandom(20_261_123);
    for (let time = 0; time < kills; time += 1) {
      const before = fake.requests.length;
      const { child, done } = ingest();
      while (fake.requests.length === before && child.exitCode === null) await wait(5);
      await wait(random() * 900);
      await server.kill();
      await server.start();
      await done;
    }
    expect(await ingestToTheEnd(ingest)).toEqual([0, 0]);
    expect(await endState()).toEqual(await undisturbed.endState());
  },
  480_000,
);
