import { randomUUID } from 'node:crypto';
import type { TaskDecision, TaskView } from '@touchstone/evidence';
import type { Db, Transaction } from './connect.ts';
import { restingStatuses } from './read-resting-links.ts';
import { readTask } from './read-task.ts';
import { TaskDecidedError } from './task-decided-error.ts';
import { taskInclude, toTaskView } from './task-row.ts';

export interface Decision {
  /** Of the task. */
  id: string;
  decision: TaskDecision;
  note?: string | undefined;
  /** Who decides. */
  by: string;
  now?: Date;
}

/**
 * Decides an open task: the links are kept as they are, or withdrawn, each with an activity. Of two who
 * decide at once the first one does. @throws TaskDecidedError, having changed nothing.
 */
export async function decideTask(db: Db, decision: Decision): Promise<TaskView> {
  const { id, now = new Date() } = decision;
  const decided = await db.$transaction((transaction) => decide(transaction, { ...decision, now }));
  if (decided) return decided;
  throw new TaskDecidedError(id, await readTask(db, id, { now }));
}

type DatedDecision = Decision & { now: Date };

async function decide(transaction: Transaction, decision: DatedDecision) {
  const { id, by, now } = decision;
  const note = decision.note?.trim() || null;
  // As whoever saves a change of the report does first, or the two could wait for each other for ever.
  await transaction.$queryRaw`
    SELECT pmid FROM reports
    WHERE pmid = (SELECT report_pmid FROM review_tasks WHERE id = ${id}) FOR UPDATE`;
  const { count } = await transaction.reviewTask.updateMany({
    where: { id, status: 'open' },
    data: {
      status: 'decided',
      decidedAt: now,
      decidedBy: by,
      decision: decision.decision,
      note,
    },
  });
  if (count === 0) return undefined;
  const row = await transaction.reviewTask.findUniqueOrThrow({
    where: { id },
    include: taskInclude,
  });
  const withdrawn = decision.decision === 'withdrawn' ? await withdraw(transaction, row) : [];
  await transaction.activity.createMany({
    data: [
      {
        ...activity(decision),
        action: 'decide',
        objectType: 'review-task',
        objectId: id,
        before: { status: 'open' },
        after: { status: 'decided', decision: decision.decision, note },
      },
      ...withdrawn.map((link) => ({
        ...activity(decision),
        action: 'withdraw',
        objectType: 'evidence-link',
        objectId: link.id,
        before: { status: link.status },
        after: { status: 'withdrawn', task: id, note },
      })),
    ],
  });
  return toTaskView(row, now);
}

/** The task's links; other open tasks on them have nothing left to decide. */
async function withdraw(
  transaction: Transaction,
  task: { linkIds: string[]; claimId: string; reportPmid: string },
) {
  const where = { id: { in: task.linkIds }, status: { in: [...restingStatuses] } };
  const links = await transaction.evidenceLink.findMany({
    where,
    select: { id: true, status: true },
    orderBy: { id: 'asc' },
  });
  await transaction.evidenceLink.updateMany({ where, data: { status: 'withdrawn' } });
  const { claimId, reportPmid } = task;
  const left = await transaction.evidenceLink.count({
    where: { claimId, reportPmid, status: { in: [...restingStatuses] } },
  });
  if (left === 0) {
    await transaction.reviewTask.updateMany({
      where: { claimId, reportPmid, status: 'open' },
      data: { status: 'superseded' },
    });
  }
  return links;
}

function activity({ by, now }: DatedDecision) {
  return { id: randomUUID(), at: now, actor: by };
}
