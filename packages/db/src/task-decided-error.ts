import type { TaskView } from '@touchstone/evidence';

/** The task is not open any more, or never was one: nothing was changed. */
export class TaskDecidedError extends Error {
  override name = 'TaskDecidedError';

  constructor(
    id: string,
    task?: Pick<TaskView, 'status' | 'decision' | 'decidedBy' | 'decidedAt'>,
  ) {
    super(task ? sayWhat(task) : `There is no task "${id}". Look at the list of tasks.`);
  }
}

function sayWhat({ status, decision, decidedBy, decidedAt }: Partial<TaskView>): string {
  if (status === 'superseded') {
    return 'The report has changed again since, and a newer task took the place of this one. Decide that one.';
  }
  const done = decision === 'withdrawn' ? 'withdrew the links' : 'kept the links';
  return `${decidedBy ?? 'Somebody'} has decided this task already (${decidedAt?.slice(0, 10)}) and ${done}. Look at the claim before you change anything.`;
}
