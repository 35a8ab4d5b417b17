import {
  type TaskView,
  taskBalancesSchema,
  taskChangeSchema,
  taskDays,
  taskDecisionSchema,
  taskKindSchema,
  taskStatusSchema,
} from '@touchstone/evidence';
import { readPersonNames } from './access/read-person-names.ts';
import type { Transaction } from './connect.ts';
import type { ReviewTask } from './generated/client.ts';
import { type BriefRow, briefSelect, toBrief } from './report-brief.ts';

/** What a task's row needs beside itself, for Prisma's `include`. */
export const taskInclude = {
  report: { select: briefSelect },
  claim: {
    select: { id: true, statement: true, document: { select: { slug: true, title: true } } },
  },
} as const;

type TaskRow = ReviewTask & {
  report: BriefRow;
  claim: { id: string; statement: string | null; document: { slug: string; title: string } };
};

/** A task's row as people read it. Stored JSON is checked, for it may be older than this code. */
export function toTaskView(row: TaskRow, now: Date): TaskView {
  const { id, statement, document } = row.claim;
  const noticeDate = row.noticeDate ?? undefined;
  const decidedAt = row.decidedAt ?? undefined;
  return {
    id: row.id,
    kind: taskKindSchema.parse(row.kind),
    report: toBrief(row.report),
    claim: { id, statement: statement ?? '', document },
    links: row.linkIds,
    change: taskChangeSchema.parse(row.change),
    noticeDate,
    balances: taskBalancesSchema.parse(row.balances),
    openedAt: row.openedAt.toISOString(),
    runId: row.runId ?? undefined,
    status: taskStatusSchema.parse(row.status),
    decidedAt: decidedAt?.toISOString(),
    decidedBy: row.decidedBy ?? undefined,
    decision: row.decision === null ? undefined : taskDecisionSchema.parse(row.decision),
    note: row.note ?? undefined,
    days: taskDays({ noticeDate, openedAt: row.openedAt, decidedAt }, now),
  };
}

/** The same, with whoever decided by name. */
export async function nameDeciders(
  db: Pick<Transaction, 'person'>,
  tasks: readonly TaskView[],
): Promise<TaskView[]> {
  const nameOf = await readPersonNames(
    db,
    tasks.map(({ decidedBy }) => decidedBy),
  );
  return tasks.map((task) => {
    return task.decidedBy === undefined
      ? task
      : { ...task, decidedBy: nameOf(task.decidedBy).name };
  });
}
