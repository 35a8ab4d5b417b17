import type { TaskView } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { nameDeciders, taskInclude, toTaskView } from './task-row.ts';

/** A review task; undefined where there is none. */
export async function readTask(
  db: Db,
  id: string,
  { now = new Date() }: { now?: Date } = {},
): Promise<TaskView | undefined> {
  const row = await db.reviewTask.findUnique({ where: { id }, include: taskInclude });
  if (!row) return undefined;
  const [task] = await nameDeciders(db, [toTaskView(row, now)]);
  return task;
}
