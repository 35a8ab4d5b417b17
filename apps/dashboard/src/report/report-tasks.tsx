import type { TaskView } from '@touchstone/evidence';
import { TaskLine } from '../task/task-line.tsx';
import classes from './report-tasks.module.css';

/** Where a change of this report had to be looked at; nothing where none had. */
export function ReportTasks({ tasks }: { tasks: readonly TaskView[] }) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">Review tasks</h2>
      <ul className={classes.tasks}>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskLine task={task} ofReport />
          </li>
        ))}
      </ul>
    </section>
  );
}
