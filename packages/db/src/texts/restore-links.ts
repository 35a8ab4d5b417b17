import { isDeepStrictEqual } from 'node:util';
import type { Actor, LinkInput, PendingChange } from '@touchstone/evidence';
import { z } from 'zod';
import type { Change } from '../activity/log-activity.ts';
import { type Snapshot, takeBack } from '../as-of/take-back.ts';
import type { Transaction } from '../connect.ts';
import type { Claim } from '../generated/client.ts';
import { changeLink } from '../links/change-link.ts';
import { inputOfLink } from '../links/input-of-link.ts';
import type { OpenLink } from '../links/link-row.ts';
import { linkStateSchema } from '../links/link-state.ts';
import { moveLink } from '../links/move-link.ts';
import { openLinks } from '../links/open-links.ts';

interface Restoring {
  claim: Claim;
  at: Date;
  by: Actor;
  now: Date;
}

/** Puts a claim's accepted links back to how they stood. @returns what to log, and whether some wait */
export async function restoreLinks(
  transaction: Transaction,
  links: readonly LinkThen[],
  restoring: Restoring,
): Promise<{ changes: Change[]; pending: boolean }> {
  const restored: { change?: Change | undefined; pending: boolean }[] = [];
  for (const link of links) {
    restored.push(await restoreLink(transaction, link, restoring));
  }
  return {
    changes: restored.flatMap(({ change }) => change ?? []),
    pending: restored.some(({ pending }) => pending),
  };
}

export interface LinkThen {
  link: OpenLink;
  /** Undefined where it was not there. */
  was: Snapshot;
}

async function restoreLink(
  transaction: Transaction,
  { link, was }: LinkThen,
  { claim, at, by, now }: Restoring,
) {
  const stood = was?.claimId === claim.id && was.status === 'accepted';
  const isElsewhere = stood && link.claimId !== claim.id;
  const moved = isElsewhere ? await moveLink(transaction, link, { to: claim, by, now }) : undefined;
  const here = moved ? { ...link, ...moved.row } : link;
  const change = planChange(here, stood ? was : undefined, at);
  if (!change) return { change: moved?.change, pending: moved?.pending ?? false };
  const changed = await changeLink(transaction, here, { change, by, now });
  // One line of history for each link: they are taken back one by one, in no order.
  const before = moved?.change.before ?? changed.change.before;
  return { change: { ...changed.change, before }, pending: changed.pending };
}

/**
 * Opens the links that a claim has or had at an instant. What is to be withdrawn comes first, for it may
 * stand in the place of what comes back.
 */
export async function openLinksThen(
  transaction: Transaction,
  { claim, at }: Pick<Restoring, 'claim' | 'at'>,
): Promise<LinkThen[]> {
  const { id, documentSlug } = claim;
  const rows = await transaction.evidenceLink.findMany({ where: { claim: { documentSlug } } });
  const states = await takeBack(transaction, {
    ...{ objectType: 'evidence-link', at, where: { documentSlug } },
    rows: new Map(rows.map((row) => [row.id, row])),
  });
  const concerned = rows.filter((row) => row.claimId === id || states.get(row.id)?.claimId === id);
  const open = await openLinks(
    transaction,
    concerned.map(({ id: link, revision }) => ({ id: link, expected: revision })),
  );
  const links = open.map((link) => ({
    link,
    was: link.createdAt > at ? undefined : states.get(link.id),
  }));
  const stays = ({ was }: LinkThen) => Number(was?.status === 'accepted');
  return links.sort((one, other) => stays(one) - stays(other));
}

function planChange(link: OpenLink, was: Snapshot, at: Date): PendingChange | undefined {
  const reason = `As of ${at.toISOString()}.`;
  if (!was) return link.status === 'accepted' ? { change: 'withdraw', reason } : undefined;
  const input = inputThen(link, was);
  const isSame = isDeepStrictEqual(input, inputOfLink(link));
  if (link.status !== 'accepted') return { change: 'restore', reason, ...(!isSame && { input }) };
  return isSame ? undefined : { change: 'revise', reason, input };
}

function inputThen(link: OpenLink, was: Record<string, unknown>): LinkInput {
  const { pending, figures, ...columns } = linkStateSchema.parse(was);
  const said = z.record(z.string(), z.unknown()).parse(was.figures ?? {});
  return { ...inputOfLink({ ...link, ...columns }), figures: said };
}
