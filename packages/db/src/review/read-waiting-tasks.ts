import type { TaskView } from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import { taskInclude, toTaskView } from '../task-row.ts';

/** The review tasks by id. */
export async function readWaitingTasks(
  db: Db,
  ids: readonly string[],
  { now }: { now: Date },
): Promise<Map<string, TaskView>> {
  if (ids.length === 0) return new Map();
  const rows = await db.reviewTask.findMany({
    where: { id: { in: [...ids] } },
    include: taskInclude,
  });
  return new Map(rows.map((row) => [row.id, toTaskView(row, now)]));
}
