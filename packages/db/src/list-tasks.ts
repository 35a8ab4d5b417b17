import type { Pmid, TaskStatus, TaskView } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { nameDeciders, taskInclude, toTaskView } from './task-row.ts';

export interface TaskQuery {
  status?: TaskStatus | undefined;
  /** Id of a claim. */
  claim?: string | undefined;
  pmid?: Pmid | undefined;
  limit: number;
  now?: Date;
}

/** Review tasks: the open ones first, and of each state the newest first. */
export async function listTasks(db: Db, query: TaskQuery): Promise<TaskView[]> {
  const { status, claim, pmid, limit, now = new Date() } = query;
  const of = { claimId: claim, reportPmid: pmid };
  const open = await (status === undefined || status === 'open'
    ? find(db, { ...of, status: 'open' }, limit)
    : []);
  const wanted = status ?? ({ not: 'open' } as const);
  const others =
    status === 'open' || open.length >= limit
      ? []
      : await find(db, { ...of, status: wanted }, limit - open.length);
  return nameDeciders(
    db,
    [...open, ...others].map((row) => toTaskView(row, now)),
  );
}

/** How many tasks wait for a decision. */
export async function countOpenTasks(db: Db): Promise<number> {
  return db.reviewTask.count({ where: { status: 'open' } });
}

interface Where {
  claimId: string | undefined;
  reportPmid: Pmid | undefined;
  status: TaskStatus | { not: TaskStatus };
}

function find(db: Db, where: Where, take: number) {
  return db.reviewTask.findMany({
    where,
    orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
    take,
    include: taskInclude,
  });
}
