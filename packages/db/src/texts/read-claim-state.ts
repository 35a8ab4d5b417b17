import { type AnchorState, anchorStateSchema } from '@touchstone/evidence';
import type { Db } from '../connect.ts';

/** What an editor of a claim needs beside its words and links. */
export interface ClaimState {
  revision: number;
  /** How its words stand in the newest version. */
  anchor: AnchorState;
  /** The newest version of its text. */
  newestVersion: number;
  /** Present where it was taken out of its text's claims. */
  retired?: { at: string; reason?: string; mergedInto?: string };
}

/** Undefined where there is no such claim. */
export async function readClaimState(db: Db, id: string): Promise<ClaimState | undefined> {
  const row = await db.claim.findUnique({
    where: { id },
    select: {
      ...{ revision: true, anchorState: true, retiredAt: true, retiredReason: true },
      mergedInto: true,
      document: {
        select: { versions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 } },
      },
    },
  });
  if (!row) return undefined;
  const { retiredAt, retiredReason, mergedInto } = row;
  return {
    revision: row.revision,
    anchor: anchorStateSchema.parse(row.anchorState),
    newestVersion: row.document.versions[0]?.number ?? 0,
    ...(retiredAt && {
      retired: {
        at: retiredAt.toISOString(),
        ...(retiredReason === null ? {} : { reason: retiredReason }),
        ...(mergedInto === null ? {} : { mergedInto }),
      },
    }),
  };
}
