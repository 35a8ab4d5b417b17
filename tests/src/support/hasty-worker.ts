import { connect } from '@touchstone/db';
import { readEnvironment, startWorker } from '@touchstone/ingestion';

/** A worker process whose lease is as short as can be, so that a test need not wait a minute. */
const environment = readEnvironment();
const { dataDir, databaseUrl } = environment;
const say = (line: unknown) => console.log(line instanceof Error ? line.message : line);

await startWorker({
  ...{ environment, place: { dataDir, databaseUrl }, db: connect({ dataDir, databaseUrl }) },
  reporter: { show: ({ step }) => say(step), note: say, fail: say, close: () => undefined },
  onTrouble: say,
  jobs: { pollSeconds: 0.5, lease: { heartbeatSeconds: 10, lookSeconds: 1, retrySeconds: 1 } },
});
