import type { Command } from 'commander';
import type { Choose } from '../chosen.ts';
import { addJson, wantsJson } from './add-json.ts';

/** `rejects`: the records that could not be read. */
export function defineRejects(program: Command, choose: Choose): void {
  const rejects = program
    .command('rejects')
    .description('Lists, shows and retries the records that could not be read.');
  defineList(rejects, choose);
  defineShow(rejects, choose);
  defineRetry(rejects, choose);
}

export interface RejectListArguments {
  run?: string;
  all?: boolean;
}

function defineList(rejects: Command, choose: Choose): void {
  const command = rejects
    .command('list')
    .description('Lists them, newest first: id, PMID, when, and why.')
    .option('--run <id>', 'only those of this run')
    .option('--all', 'also those that could be read later')
    .action((chosen: RejectListArguments) =>
      choose({
        json: wantsJson(command),
        nothing: { rejects: [] },
        run: async (context) =>
          (await import('../commands/list-rejects.ts')).showRejects(context, chosen),
      }),
    );
  addJson(command);
}

function defineShow(rejects: Command, choose: Choose): void {
  const command = rejects
    .command('show <id>')
    .description('Writes the raw XML of one to standard output.')
    .action((id: string) =>
      choose({
        json: wantsJson(command),
        nothing: {},
        run: async (context) =>
          (await import('../commands/show-reject.ts')).showReject(context, id),
      }),
    );
  addJson(command);
}

function defineRetry(rejects: Command, choose: Choose): void {
  const command = rejects
    .command('retry [ids...]')
    .description("Reads them again with today's reader, and asks PubMed again for the others.")
    .option('--all', 'every one that is not resolved')
    .action((ids: string[], { all }: { all?: boolean }) => {
      if (ids.length === 0 && !all) {
        command.error('error: name the rejects to retry, or all of them with --all');
      }
      if (ids.length > 0 && all) command.error('error: name rejects or say --all, not both');
      choose({
        json: wantsJson(command),
        nothing: {},
        run: async (context) =>
          (await import('../commands/retry-rejects.ts')).retry(context, all ? 'all' : ids),
      });
    });
  addJson(command);
}
