import { type LinkDetail, linkDetailSchema, pendingChangeSchema } from '@touchstone/evidence';
import { listActiveEditors } from '../access/list-active-editors.ts';
import { readActiveEditors } from '../access/read-active-editors.ts';
import { readPersonNames } from '../access/read-person-names.ts';
import type { Db } from '../connect.ts';
import type { LinkDecision, Prisma } from '../generated/client.ts';
import { toLinkView } from '../link-view.ts';
import { briefSelect } from '../report-brief.ts';
import { readMoves } from './read-moves.ts';
import { decisionOrder, settlementOf } from './read-votes.ts';

/** What a link's editor needs beside its row, for Prisma's `include`. */
export const detailInclude = {
  claim: {
    select: {
      id: true,
      statement: true,
      document: { select: { slug: true, title: true, twoPerson: true } },
    },
  },
  report: { select: briefSelect },
  decisions: { orderBy: decisionOrder },
} as const satisfies Prisma.EvidenceLinkInclude;

export type DetailRow = Prisma.EvidenceLinkGetPayload<{ include: typeof detailInclude }>;

/** Links with their decisions, and the names of whoever had to do with them. */
export async function toLinkDetails(
  db: Db,
  rows: readonly DetailRow[],
  now: Date,
): Promise<LinkDetail[]> {
  const people = rows.flatMap(({ createdBy, statedBy, pendingBy, decisions }) => [
    ...[createdBy, statedBy, pendingBy],
    ...decisions.map(({ by }) => by),
  ]);
  const nameOf = await readPersonNames(db, people);
  const editors = await readActiveEditors(db, people, now);
  const proposed = rows.filter(({ status }) => status === 'proposed');
  const moves = await readMoves(
    db,
    proposed.map(({ id }) => id),
  );
  const everybody = await listActiveEditors(db, now);
  return rows.map((row) => toLinkDetail(row, { nameOf, editors, everybody, moves }));
}

interface Around {
  nameOf: Awaited<ReturnType<typeof readPersonNames>>;
  editors: ReadonlySet<string>;
  /** With an account; `editors` are those of them who had to do with the links. */
  everybody: readonly string[];
  moves: Awaited<ReturnType<typeof readMoves>>;
}

function toLinkDetail(row: DetailRow, around: Around): LinkDetail {
  const { nameOf, editors, moves } = around;
  const { claim, createdBy, statedBy } = row;
  const { twoPerson, ...document } = claim.document;
  const waits = row.status === 'proposed' || row.pending !== null;
  const settlement = settlementOf({ ...row, twoPerson }, row.decisions, editors);
  return linkDetailSchema.parse({
    ...toLinkView(row),
    origin: row.origin,
    claim: { id: claim.id, statement: claim.statement ?? '', document },
    quotePrefix: row.quotePrefix ?? undefined,
    quoteSuffix: row.quoteSuffix ?? undefined,
    quoteStart: row.quoteStart ?? undefined,
    quoteEnd: row.quoteEnd ?? undefined,
    quotePlace: row.quotePlace ?? undefined,
    statusReason: row.statusReason ?? undefined,
    createdAt: row.createdAt.toISOString(),
    createdBy: createdBy === null ? undefined : nameOf(createdBy),
    statedRevision: row.statedRevision,
    statedBy: statedBy === null ? undefined : nameOf(statedBy),
    pending: toPendingView(row, nameOf),
    movedFrom: moves.get(row.id),
    decisions: row.decisions.map((decision) => toDecisionView(decision, nameOf)),
    twoPerson,
    differ: waits && settlement === 'differ',
    noOtherEditor: waits && twoPerson && settlement === 'waiting' && isForAll(row, around),
  });
}

/** Whether somebody is for it and nobody else may decide. */
function isForAll(
  { statedBy, statedRevision, decisions }: DetailRow,
  { editors, everybody }: Around,
): boolean {
  const forIt = decisions
    .filter(({ revision, undoneAt }) => revision === statedRevision && undoneAt === null)
    .filter(({ decision }) => decision === 'accept')
    .map(({ by }) => by);
  const voices = new Set(
    [statedBy, ...forIt].flatMap((id) => id ?? []).filter((id) => editors.has(id)),
  );
  return voices.size > 0 && everybody.every((id) => voices.has(id));
}

function toPendingView({ pending, pendingBy, pendingAt }: DetailRow, nameOf: Around['nameOf']) {
  if (pending === null || pendingBy === null || pendingAt === null) return undefined;
  const by = nameOf(pendingBy);
  return { ...pendingChangeSchema.parse(pending), by, at: pendingAt.toISOString() };
}

function toDecisionView({ linkId: _, ...row }: LinkDecision, nameOf: Around['nameOf']) {
  return {
    ...row,
    note: row.note ?? undefined,
    by: nameOf(row.by),
    at: row.at.toISOString(),
    undoneAt: row.undoneAt?.toISOString(),
  };
}
