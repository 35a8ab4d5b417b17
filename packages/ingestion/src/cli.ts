import { CommanderError } from 'commander';
import { type Arguments, readArguments } from './cli/read-arguments.ts';
import { redactMessage } from './cli/redact-message.ts';
import { reportInLog } from './cli/report-in-log.ts';
import { reportOnTerminal } from './cli/report-on-terminal.ts';
import type { Reporter } from './cli/reporter.ts';
import { stopOnSignal } from './cli/stop-on-signal.ts';
import { summariseRuns } from './cli/summarise-runs.ts';
import { readEnvironment } from './environment.ts';

/** `npm run ingest`: see its --help. The exit code is 0 only if every run succeeded. */
process.exitCode = await main(process.argv.slice(2));
// Whatever still lingers (a name being looked up, a proxy that is silent) must not hold us.
process.stdout.write('', () => process.exit());

async function main(argv: string[]): Promise<number> {
  const chosen = parse(argv);
  if (typeof chosen === 'number') return chosen;
  const stop = stopOnSignal();
  // Named before it is checked, since a refused key is a key as well.
  const apiKey = process.env.NCBI_API_KEY;
  const reporter = chooseReporter(chosen, apiKey);
  try {
    const environment = readEnvironment();
    // Only now, so that --help and a wrong argument need not wait for the database's engine.
    const { runCommand } = await import('./cli/run-command.ts');
    const runs = await runCommand({ chosen, environment, reporter, signal: stop.signal });
    if (chosen.json) console.log(summariseRuns(runs));
    const succeeded = runs.every(({ status }) => status === 'succeeded');
    return stop.exitCode() ?? (succeeded ? 0 : 1);
  } catch (error) {
    const message = redactMessage(error instanceof Error ? error.message : String(error), apiKey);
    reporter.fail(message);
    if (chosen.json) console.log(summariseRuns([], message));
    return stop.exitCode() ?? 1;
  } finally {
    reporter.close();
  }
}

/** The exit code instead of the arguments where commander has already said it all. */
function parse(argv: string[]): Arguments | number {
  try {
    return readArguments(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
}

/** A bar needs a terminal; logs go to standard error, which leaves the output to the summary. */
function chooseReporter({ json }: Arguments, apiKey?: string): Reporter {
  if (!json && process.stderr.isTTY) return reportOnTerminal(process.stderr, apiKey);
  return reportInLog({ json, apiKey, write: (text) => process.stderr.write(text) });
}
