import { connect, poolConfig } from '@touchstone/db';
import { ingestAll, type Progress } from '@touchstone/ingestion';
import pg from 'pg';
import { expect, inject, it, onTestFinished } from 'vitest';
import { stageIngest } from '../support/stage-ingest.ts';

// Beside a server's transactions others go on.
const onEmbedded = it.skipIf(inject('template').kind !== 'embedded');

onEmbedded('an ingest that waits in vain for a backup says so and is gone on with', async () => {
  const { db, place, options } = await stageIngest({ records: 20 });
  const impatient = connect(place, { maxWaitMs: 300 });
  onTestFinished(() => impatient.$disconnect());
  const backup = new pg.Client(poolConfig(place));
  await backup.connect();
  let begun: Promise<unknown> | undefined;
  const onProgress = ({ step }: Progress) => {
    if (step === 'save') begun ??= backup.query('BEGIN');
  };
  const waiting = ingestAll(impatient, { ...options, batchSize: 5, onProgress });
  await expect(waiting).rejects.toMatchObject({ code: 'P2028' });
  await begun;
  await backup.query('COMMIT');
  await backup.end();
  expect(await ingestAll(db, options)).toMatchObject([
    { status: 'succeeded', attempt: 2, fetched: 20, created: 20 },
  ]);
});
