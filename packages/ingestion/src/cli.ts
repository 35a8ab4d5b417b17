import { sayError } from '@touchstone/db/say-error';
import { CommanderError } from 'commander';
import type { Chosen } from './cli/chosen.ts';
import { readArguments } from './cli/read-arguments.ts';
import { redactMessage } from './cli/redact-message.ts';
import { reportInLog } from './cli/report-in-log.ts';
import { reportOnTerminal } from './cli/report-on-terminal.ts';
import type { Reporter } from './cli/reporter.ts';
import { stopOnSignal } from './cli/stop-on-signal.ts';
import { printable } from './cli/text/printable.ts';
import { readEnvironment } from './environment.ts';

/** As shells have it; 1 says that something failed. */
const wrongArguments = 2;

/** `npm run ingest`: see its --help. The exit code is 0 only if all of it succeeded. */
endWithReader();
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
    const result = await runCommand({ chosen, environment, reporter, signal: stop.signal });
    write(chosen.json ? [JSON.stringify(result.summary)] : result.lines);
    return stop.exitCode() ?? (result.succeeded ? 0 : 1);
  } catch (error) {
    const message = redactMessage(sayError(error), apiKey);
    reporter.fail(message);
    if (chosen.json) write([JSON.stringify({ ...chosen.nothing, error: message })]);
    return stop.exitCode() ?? 1;
  } finally {
    reporter.close();
  }
}

/** The exit code instead of a command where commander has already said it all. */
function parse(argv: string[]): Chosen | number {
  try {
    return readArguments(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongArguments;
    throw error;
  }
}

/** A bar needs a terminal; logs go to standard error, which leaves the output to the result. */
function chooseReporter({ json }: Chosen, apiKey?: string): Reporter {
  if (!json && process.stderr.isTTY) return reportOnTerminal(process.stderr, apiKey);
  return reportInLog({ json, apiKey, write: (text) => process.stderr.write(text) });
}

/** A pipe is given every byte; a terminal only what it can show. */
function write(lines: readonly string[]): void {
  for (const line of lines) console.log(process.stdout.isTTY ? printable(line) : line);
}

/** Whoever reads only the first lines (`| head`) has what it wanted. */
function endWithReader(): void {
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit();
    throw error;
  });
}
