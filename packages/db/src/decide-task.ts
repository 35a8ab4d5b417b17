import type { Actor, TaskDecision, TaskView } from '@touchstone/evidence';
import { requirePermission } from './access/require-permission.ts';
import { type Change, logActivity, snapshot } from './activity/log-activity.ts';
import { checkStorable } from './check-storable.ts';
import type { Db, Transaction } from './connect.ts';
import type { ReviewTask } from './generated/client.ts';
import { withdrawForTask } from './links/withdraw-for-task.ts';
import { lockPmids } from './lock-pmids.ts';
import { restingStatuses } from './read-resting-links.ts';
import { readTask } from './read-task.ts';
import { TaskDecidedError } from './task-decided-error.ts';
import { nameDeciders, taskInclude, toTaskView } from './task-row.ts';

export interface Decision {
  /** Of the task. */
  id: string;
  decision: TaskDecision;
  note?: string | undefined;
  by: Actor;
  now?: Date;
}

export interface DecidedTask {
  task: TaskView;
  /** By which all of it is undone. */
  batch: string;
  /** How many withdrawals wait for another editor, where the document asks for two persons. */
  pending: number;
}

/**
 * Decides an open task: the links are kept as they are, or withdrawn. Of two who decide at once the
 * first one does. @throws AccessError; TaskDecidedError, having changed nothing
 */
export async function decideTask(db: Db, decision: Decision): Promise<DecidedTask> {
  const { id, by, now = new Date() } = decision;
  requirePermission(by, 'decide');
  const decided = await db.$transaction((transaction) => decide(transaction, { ...decision, now }));
  if (decided) return decided;
  throw new TaskDecidedError(id, await readTask(db, id, { now }));
}

async function decide(transaction: Transaction, decision: Decision & { now: Date }) {
  const { id, by, now } = decision;
  const before = await openTask(transaction, id);
  if (!before) return undefined;
  const note = decision.note?.trim() || null;
  checkStorable({ note });
  const row = await transaction.reviewTask.update({
    where: { id },
    data: {
      ...{ status: 'decided', decision: decision.decision, note },
      ...{ decidedAt: now, decidedBy: by.id },
    },
    include: taskInclude,
  });
  const { report, claim, ...after } = row;
  const documentSlug = claim.document.slug;
  const withdrawn =
    decision.decision === 'withdrawn'
      ? await withdrawForTask(transaction, after, { note, by, now })
      : { changes: [], pending: 0 };
  const superseded =
    withdrawn.changes.length > 0 ? await supersedeOthers(transaction, after, documentSlug) : [];
  const decided = taskChange('decide', { before, after, documentSlug });
  const changes = [decided, ...withdrawn.changes, ...superseded];
  const batch = await logActivity(transaction, changes, { by, now });
  const [task] = await nameDeciders(transaction, [toTaskView(row, now)]);
  return task && { task, batch, pending: withdrawn.pending };
}

/** Undefined where it is not open, or there is none. */
async function openTask(transaction: Transaction, id: string): Promise<ReviewTask | undefined> {
  const seen = await transaction.reviewTask.findUnique({ where: { id } });
  if (!seen) return undefined;
  // As whoever saves a change of the report does first, or the two could wait for each other for ever.
  await lockPmids(transaction, [seen.reportPmid]);
  await transaction.$queryRaw`SELECT pmid FROM reports WHERE pmid = ${seen.reportPmid} FOR UPDATE`;
  const task = await transaction.reviewTask.findUnique({ where: { id } });
  return task?.status === 'open' ? task : undefined;
}

/** Other open tasks on links that are withdrawn have nothing left to decide. */
async function supersedeOthers(
  transaction: Transaction,
  { claimId, reportPmid }: ReviewTask,
  documentSlug: string,
): Promise<Change[]> {
  const of = { claimId, reportPmid };
  const resting = { ...of, status: { in: [...restingStatuses] } };
  if ((await transaction.evidenceLink.count({ where: resting })) > 0) return [];
  const others = await transaction.reviewTask.findMany({ where: { ...of, status: 'open' } });
  const changes: Change[] = [];
  for (const before of others) {
    const where = { id: before.id };
    const after = await transaction.reviewTask.update({ where, data: { status: 'superseded' } });
    changes.push(taskChange('supersede', { before, after, documentSlug }));
  }
  return changes;
}

function taskChange(
  action: string,
  { before, after, documentSlug }: { before: ReviewTask; after: ReviewTask; documentSlug: string },
): Change {
  return {
    ...{ action, objectType: 'review-task', objectId: after.id },
    ...{ before: snapshot(before), after: snapshot(after), claimId: after.claimId, documentSlug },
  };
}
