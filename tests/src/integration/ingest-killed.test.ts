import { expect, inject, it, onTestFinished } from 'vitest';
import { startFakeEutils } from '../fake-eutils/index.ts';
import {
  apiKey,
  changeTopic,
  ingestBefore,
  ingestToTheEnd,
  starterTopic,
} from '../support/changed-topic.ts';
import { killTimeAndAgain } from '../support/kill-time-and-again.ts';
import { readEndState } from '../support/read-end-state.ts';
import { startIngest } from '../support/start-ingest.ts';
import { openTestDatabase } from '../support/test-database.ts';

const kills = 20;
const retracted = '17893311';

async function stage() {
  const { db, place, close } = await openTestDatabase();
  onTestFinished(close);
  const fake = await startFakeEutils();
  onTestFinished(fake.close);
  await ingestBefore(db, fake);
  changeTopic(fake, retracted);
  const ingest = () => startIngest(['--topic', starterTopic, '--full'], { place, fake, apiKey });
  return { db, fake, ingest };
}

/** The embedded database is killed with its ingest in `embedded/server-killed.test.ts`. */
const onServer = it.skipIf(inject('template').kind === 'embedded');

onServer(
  `ends as an undisturbed ingest does, though it was killed at ${kills} random instants`,
  async () => {
    const undisturbed = await stage();
    expect(await ingestToTheEnd(undisturbed.ingest)).toEqual([0, 0]);

    const { db, fake, ingest } = await stage();
    const killed = await killTimeAndAgain(() => ingest().child, {
      times: kills,
      seed: 20_261_123,
      sent: () => fake.requests.length,
      longestMs: 900,
    });
    expect(killed).toBeGreaterThanOrEqual(kills * 0.7);
    expect(await ingestToTheEnd(ingest)).toEqual([0, 0]);
    expect(await readEndState(db)).toEqual(await readEndState(undisturbed.db));
    expect(fake.requests.filter(({ status }) => status === 429)).toEqual([]);
  },
  480_000,
);
