import { sayError } from '@touchstone/db/say-error';
import { CommanderError } from 'commander';
import { redactMessage } from './cli/redact-message.ts';
import { reportInLog } from './cli/report-in-log.ts';
import { reportOnTerminal } from './cli/report-on-terminal.ts';
import { stopOnSignal } from './cli/stop-on-signal.ts';
import { readEnvironment } from './environment.ts';
import { readWorkerArguments, type WorkerArguments } from './worker/read-worker-arguments.ts';

/** `npm run worker`: see its --help. The exit code is 0 where it was told to stop, and did. */
process.exitCode = await main(process.argv.slice(2));
// Whatever still lingers (a name being looked up, a proxy that is silent) must not hold us.
process.stdout.write('', () => process.exit());

async function main(argv: string[]): Promise<number> {
  try {
    return await work(readWorkerArguments(argv));
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

async function work({ json }: WorkerArguments): Promise<number> {
  const stop = stopOnSignal();
  // Named before it is checked, since a refused key is a key as well.
  const apiKey = process.env.NCBI_API_KEY;
  const reporter =
    !json && process.stderr.isTTY
      ? reportOnTerminal(process.stderr, apiKey)
      : reportInLog({ json, apiKey, write: (text) => process.stderr.write(text) });
  try {
    const environment = readEnvironment();
    // Only now, so that --help need not wait for the database's engine.
    const { runWorker } = await import('./worker/run-worker.ts');
    const { describeDue } = await import('./worker/describe-due.ts');
    const onReady = json ? () => undefined : describeDue((line) => console.log(line));
    await runWorker({ environment, reporter, signal: stop.signal, onReady });
    return 0;
  } catch (error) {
    reporter.fail(redactMessage(sayError(error), apiKey));
    return 1;
  } finally {
    reporter.close();
  }
}
