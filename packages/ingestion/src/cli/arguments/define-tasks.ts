import { type TaskDecision, taskDecisions } from '@touchstone/evidence';
import { Argument, type Command } from 'commander';
import type { Choose } from '../chosen.ts';
import { addJson, wantsJson } from './add-json.ts';

/** `tasks`: what somebody has to look at since a source of a claim has changed. */
export function defineTasks(program: Command, choose: Choose): void {
  const tasks = program
    .command('tasks')
    .description('Lists and decides the review tasks of claims whose sources have changed.');
  defineList(tasks, choose);
  defineDecide(tasks, choose);
}

function defineList(tasks: Command, choose: Choose): void {
  const command = tasks
    .command('list')
    .description('Lists the open ones: what changed, which claim, and its balance.')
    .option('--all', 'also those that are decided')
    .action(({ all }: { all?: boolean }) =>
      choose({
        json: wantsJson(command),
        nothing: { tasks: [] },
        run: async (context) =>
          (await import('../commands/list-tasks.ts')).showTasks(context, { all: all ?? false }),
      }),
    );
  addJson(command);
}

function defineDecide(tasks: Command, choose: Choose): void {
  const decisions = new Argument('<decision>', 'what happens to the links').choices(taskDecisions);
  const command = tasks
    .command('decide')
    .description('Decides one: its links are kept as they are, or withdrawn.')
    .argument('<id>', 'of the task, or the beginning of it')
    .addArgument(decisions)
    .option('--note <text>', 'why, for the record')
    .action((id: string, decision: TaskDecision, { note }: { note?: string }) =>
      choose({
        json: wantsJson(command),
        nothing: {},
        run: async (context) =>
          (await import('../commands/decide-task.ts')).decide(context, { id, decision, note }),
      }),
    );
  addJson(command);
}
