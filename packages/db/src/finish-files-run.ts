import type { RunView } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { readFilesRun } from './read-files-run.ts';
import { runInclude, toRunView } from './run-row.ts';

/**
 * Closes a run over files where none of them is left to read, or where it is stopped and nobody else
 * reads one. Whoever comes last does it; it is safe for all to try.
 */
export async function finishFilesRun(
  db: Db,
  runId: string,
  { stopped, now }: { stopped: boolean; now: Date },
): Promise<RunView | undefined> {
  const state = await readFilesRun(db, runId);
  if (!state) return undefined;
  const { running, pending } = state.files;
  if (running === 0 && (pending === 0 || stopped)) {
    await db.ingestRun.updateMany({
      where: { id: runId, status: { in: ['running', 'interrupted'] } },
      data: { ...outcomeOf(pending, state.failed), finishedAt: now, heartbeatAt: now },
    });
  }
  const row = await db.ingestRun.findUniqueOrThrow({ where: { id: runId }, include: runInclude });
  return toRunView(row);
}

function outcomeOf(pending: number, failed: { name: string; error: string }[]) {
  const [first] = failed;
  if (pending > 0) {
    const error = 'The run was stopped. Give the same files again, and it goes on from there.';
    return { status: 'interrupted', error };
  }
  if (!first) return { status: 'succeeded', error: null };
  const which =
    failed.length === 1
      ? 'One file could not be read to its end'
      : `${failed.length} files could not be read to their ends, the first of them`;
  const next = 'Mend that and give the same files again: the others are not read twice.';
  return { status: 'failed', error: `${which}: ${first.name}. ${first.error} ${next}` };
}
