import type { Command } from 'commander';

/** Gives a command its `--json`. */
export function addJson(command: Command): Command {
  return command.option('--json', 'one JSON object as the last line of output');
}

/** Whether `--json` was said, before the command's name or behind it. */
export function wantsJson(command: Command): boolean {
  return command.optsWithGlobals<{ json?: boolean }>().json ?? false;
}
