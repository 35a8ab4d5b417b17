import type { TaskView } from '@touchstone/evidence';
import { TaskBlock } from './task-block.tsx';

/** Tasks under a heading of their own; nothing where there are none. */
export function TaskList(props: { id: string; name: string; tasks: readonly TaskView[] }) {
  const { id, name, tasks } = props;
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {tasks.map((task) => (
        <TaskBlock key={task.id} task={task} />
      ))}
    </section>
  );
}
