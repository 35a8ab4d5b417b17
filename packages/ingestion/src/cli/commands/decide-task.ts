import { type Db, decideTask, listTasks, readTask } from '@touchstone/db';
import type { TaskDecision } from '@touchstone/evidence';
import type { Context, Result } from '../chosen.ts';
import { count } from '../text/say-when.ts';

interface Decided {
  /** Or the beginning of it. */
  id: string;
  decision: TaskDecision;
  note?: string;
}

/** Decides a review task, with the name of whoever is at the command line. */
export async function decide({ db, now, by }: Context, chosen: Decided): Promise<Result> {
  const { decision, note } = chosen;
  const id = await findTask(db, chosen.id);
  const { task, pending } = await decideTask(db, { id, decision, note, by, now: now() });
  const links = count(task.links.length, 'link');
  const done = sayDone(decision, { links, pending });
  return {
    summary: { task },
    lines: [
      `${done}: PMID ${task.report.pmid}, claim ${task.claim.id}. Recorded as done by ${by.name}.`,
    ],
    succeeded: true,
  };
}

function sayDone(decision: TaskDecision, { links, pending }: { links: string; pending: number }) {
  if (decision === 'kept') return `Kept ${links} as before`;
  if (pending === 0) return `Withdrew ${links}`;
  return `Withdrew ${links}, of which ${pending} wait for another editor to agree`;
}

/** Open tasks are looked through by the beginnings of their ids; others are known by the whole one. */
async function findTask(db: Db, idBeginning: string): Promise<string> {
  if (await readTask(db, idBeginning)) return idBeginning;
  const tasks = await listTasks(db, { status: 'open', limit: 10_000 });
  const fitting = tasks.filter(({ id }) => idBeginning !== '' && id.startsWith(idBeginning));
  const [one, other] = fitting;
  if (one && !other) return one.id;
  throw new Error(
    other
      ? `Several tasks have ids that begin with ${idBeginning}. Write more of the id.`
      : `No open task has the id ${idBeginning || '""'}. List them: npm run ingest -- tasks list`,
  );
}
