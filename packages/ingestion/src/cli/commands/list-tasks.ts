import { countOpenTasks, listTasks } from '@touchstone/db';
import type { Context, Result } from '../chosen.ts';
import { describeTask } from '../text/describe-task.ts';

/** Beyond these the dashboard is the better place. */
const mostListed = 200;

/** The review tasks, open ones first. */
export async function showTasks(
  { db, now: clock }: Context,
  { all }: { all: boolean },
): Promise<Result> {
  const now = clock();
  const status = all ? undefined : 'open';
  const tasks = await listTasks(db, { status, limit: mostListed, now });
  const open = await countOpenTasks(db);
  const more = tasks.length === mostListed ? [`Only ${mostListed} are listed.`] : [];
  return {
    summary: { open, tasks },
    lines: tasks.length === 0 ? ['None.'] : [...tasks.flatMap(describeTask), ...more, next],
    succeeded: true,
  };
}

const next = "Decide one: npm run ingest -- tasks decide ID kept (or withdrawn) --note 'why'";
