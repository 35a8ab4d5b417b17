import { randomUUID } from 'node:crypto';
import {
  balance,
  directionSchema,
  type Pmid,
  standingSchema,
  studyOf,
  type TaskBalances,
  taskOpenedTitle,
} from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import type { TaskDraft } from './draft-tasks.ts';
import type { EventContext } from './read-event-context.ts';
import { restingStatuses } from './read-resting-links.ts';
import { type EventDraft, recordEvents } from './record-events.ts';

interface TasksToOpen {
  drafts: readonly TaskDraft[];
  context: EventContext;
  now: Date;
}

/**
 * Opens review tasks, each with the claim's balance with and without the report's links. An open task
 * on the same kind of change, report and claim is superseded: the newer one tells where things stand.
 */
export async function openTasks(
  transaction: Transaction,
  { drafts, context, now }: TasksToOpen,
): Promise<void> {
  if (drafts.length === 0) return;
  const claims = await readClaims(transaction, drafts);
  await transaction.reviewTask.updateMany({
    where: {
      status: 'open',
      OR: drafts.map(({ change, pmid, claimId }) => ({
        kind: change.kind,
        reportPmid: pmid,
        claimId,
      })),
    },
    data: { status: 'superseded' },
  });
  const tasks = drafts.flatMap((draft) => {
    const claim = claims.get(draft.claimId);
    return claim ? [{ id: randomUUID(), draft, claim }] : [];
  });
  await transaction.reviewTask.createMany({
    data: tasks.map(({ id, draft, claim }) => ({
      id,
      kind: draft.change.kind,
      reportPmid: draft.pmid,
      claimId: draft.claimId,
      linkIds: draft.linkIds,
      change: JSON.parse(JSON.stringify(draft.change)),
      noticeDate: draft.noticeDate,
      balances: balancesOf(claim.links, draft.pmid),
      openedAt: now,
      runId: context.runId,
    })),
  });
  const events = tasks.map(({ id, draft, claim }) => toEvent(draft, { id, claim, context }));
  await recordEvents(transaction, { events, now });
}

type ClaimRow = Awaited<ReturnType<typeof findClaims>>[number];

async function readClaims(transaction: Transaction, drafts: readonly TaskDraft[]) {
  const rows = await findClaims(transaction, [...new Set(drafts.map(({ claimId }) => claimId))]);
  return new Map(rows.map((row) => [row.id, row]));
}

function findClaims(transaction: Transaction, ids: string[]) {
  return transaction.claim.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      statement: true,
      document: { select: { slug: true, title: true } },
      links: {
        where: { status: { in: [...restingStatuses] } },
        select: {
          direction: true,
          status: true,
          reportPmid: true,
          report: { select: { pmid: true, synthesis: true, standing: true, studyId: true } },
        },
      },
    },
  });
}

/** With: as if nothing were said of the report. Without: as if its links were not there. */
function balancesOf(rows: ClaimRow['links'], pmid: Pmid): TaskBalances {
  const links = rows.map(({ direction, status, report, reportPmid }) => ({
    direction: directionSchema.parse(direction),
    status,
    study: studyOf(report),
    report: {
      synthesis: report.synthesis,
      standing: reportPmid === pmid ? ('current' as const) : standingSchema.parse(report.standing),
    },
    reportPmid,
  }));
  return {
    with: balance(links),
    without: balance(links.filter(({ reportPmid }) => reportPmid !== pmid)),
  };
}

interface Opened {
  id: string;
  claim: ClaimRow;
  context: EventContext;
}

function toEvent(draft: TaskDraft, { id, claim, context }: Opened): EventDraft {
  const { change, report } = draft;
  const statement = claim.statement ?? '';
  const standing = change.kind === 'standing' ? change.after : undefined;
  return {
    kind: 'task-opened',
    topic: context.topic,
    pmid: draft.pmid,
    claim: claim.id,
    task: id,
    title: taskOpenedTitle(report, { kind: change.kind, statement, standing }),
    data: {
      ...report,
      task: change.kind,
      standing,
      statement,
      document: claim.document,
      noticeDate: draft.noticeDate,
    },
  };
}
