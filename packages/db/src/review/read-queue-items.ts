import { type QueueItem, queueRanks } from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import type { WaitingRow } from './list-queue.ts';
import { readDueClaims } from './read-due-claims.ts';
import { readTrays } from './read-trays.ts';
import { readWaitingLinks } from './read-waiting-links.ts';
import { readWaitingTasks } from './read-waiting-tasks.ts';

/** What waits, with what it takes to decide it: one question for each kind that is on the page. */
export async function readQueueItems(
  db: Db,
  rows: readonly WaitingRow[],
  { now }: { now: Date },
): Promise<QueueItem[]> {
  const idsOf = (isWanted: (row: WaitingRow) => boolean) =>
    rows.filter(isWanted).map((row) => row.object_id);
  const [links, tasks, claims, trays] = await Promise.all([
    readWaitingLinks(
      db,
      idsOf(({ kind }) => kind !== 'task' && kind !== 'claim' && kind !== 'tray'),
      { now },
    ),
    readWaitingTasks(
      db,
      idsOf(({ kind }) => kind === 'task'),
      { now },
    ),
    readDueClaims(
      db,
      idsOf(({ kind }) => kind === 'claim'),
      { now },
    ),
    readTrays(
      db,
      idsOf(({ kind }) => kind === 'tray'),
    ),
  ]);
  const known = { links, tasks, claims, trays };
  // What was decided since its row was read is left out.
  return rows.flatMap((row) => toItem(row, known) ?? []);
}

interface Known {
  links: Awaited<ReturnType<typeof readWaitingLinks>>;
  tasks: Awaited<ReturnType<typeof readWaitingTasks>>;
  claims: Awaited<ReturnType<typeof readDueClaims>>;
  trays: Awaited<ReturnType<typeof readTrays>>;
}

function toItem(row: WaitingRow, known: Known): QueueItem | undefined {
  const { id, kind, object_id: objectId } = row;
  const shared = { id, rank: queueRanks[row.rank] ?? 'postponed', at: row.at.toISOString() };
  if (kind === 'task') {
    const task = known.tasks.get(objectId);
    return task && { ...shared, kind, task };
  }
  if (kind === 'claim') {
    const due = known.claims.get(objectId);
    return due && { ...shared, kind, ...due };
  }
  if (kind === 'tray') {
    const tray = known.trays.get(objectId);
    return tray && { ...shared, kind, ...tray };
  }
  const link = known.links.get(objectId);
  return link && { ...shared, kind, link, ofMine: row.of_mine };
}
