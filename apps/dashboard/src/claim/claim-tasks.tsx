import type { TaskView } from '@touchstone/evidence';
import { TaskBlock } from '../task/task-block.tsx';
import { byUrgency } from '../task/task-headline.ts';
import classes from './claim-tasks.module.css';

/** What has changed beneath the claim and waits for a decision; nothing where nothing does. */
export function ClaimTasks({ tasks }: { tasks: readonly TaskView[] }) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="tasks" className={classes.tasks}>
      <h2 id="tasks">To look at again</h2>
      {byUrgency(tasks).map((task) => (
        <TaskBlock key={task.id} task={task} ofClaim />
      ))}
    </section>
  );
}
