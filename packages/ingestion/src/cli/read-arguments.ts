import { Command } from 'commander';
import { defineIngest } from './arguments/define-ingest.ts';
import { defineRejects } from './arguments/define-rejects.ts';
import { defineStatus } from './arguments/define-status.ts';
import { defineTasks } from './arguments/define-tasks.ts';
import { defineTopics } from './arguments/define-topics.ts';
import type { Chosen } from './chosen.ts';

/** Lines of help stay readable on a wide terminal. */
const widest = 100;

/**
 * The command that the arguments choose. Throws commander's CommanderError for wrong arguments and
 * for --help, once its text is out.
 */
export function readArguments(argv: readonly string[]): Chosen {
  const chosen: Chosen[] = [];
  const choose = (one: Chosen) => void chosen.push(one);
  const program = new Command('npm run ingest --')
    .exitOverride()
    .configureHelp({ helpWidth: Math.min(process.stdout.columns ?? widest, widest) })
    .enablePositionalOptions()
    .allowExcessArguments(false);
  for (const define of [defineStatus, defineTopics, defineRejects, defineTasks, defineIngest]) {
    define(program, choose);
  }
  program.hook('preSubcommand', refuseForeignOptions);
  program.parse(argv, { from: 'user' });
  const [one] = chosen;
  return one ?? program.error('error: no command was chosen; see: --help');
}

/** What belongs to the ingest would be lost before another command's name. */
function refuseForeignOptions(program: Command, command: Command): void {
  const [foreign] = program.options.filter(
    (option) =>
      option.long !== '--json' && program.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (!foreign) return;
  program.error(
    `error: option '${foreign.flags}' belongs to the ingest itself: leave it or '${command.name()}' out`,
  );
}
