import type { Command } from 'commander';
import type { Choose } from '../chosen.ts';
import { addJson, wantsJson } from './add-json.ts';

/** `status`: how the topics are doing. */
export function defineStatus(program: Command, choose: Choose): void {
  const command = program
    .command('status')
    .description(
      'Says of each topic when it last succeeded, what is due, and what is late or failed.',
    )
    .addHelpText('after', help)
    .action(() =>
      choose({
        json: wantsJson(command),
        nothing: { topics: [] },
        run: async (context) => (await import('../commands/status.ts')).showStatus(context),
      }),
    );
  addJson(command);
}

const help = `
The exit code is 1 where a topic is late or failed, where a channel has delivered nothing
for a day, and where Crossref has not answered for a week, so that it serves as a check.`;
