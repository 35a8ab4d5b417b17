import { type Followed, followClaim, type KeptRun, keptRuns } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';

/** Where a claim's words last stood for certain. */
export interface LastPlace {
  versionId: string;
  startsAt: number;
  endsAt: number;
}

/** Follows claims from the versions that they last stood in into one new text. */
export type Follow = (transaction: Transaction, place: LastPlace) => Promise<Followed>;

/** Each comparison of texts is made once, and each place followed once, however often it is asked for. */
export function followInto(newText: string): Follow {
  const edits = new Map<string, { oldText: string; runs: KeptRun[] }>();
  const places = new Map<string, Followed>();
  return async (transaction, { versionId, startsAt, endsAt }) => {
    const key = `${versionId} ${startsAt} ${endsAt}`;
    const known = places.get(key);
    if (known) return known;
    const edit = edits.get(versionId) ?? (await compare(transaction, versionId, newText));
    edits.set(versionId, edit);
    const position = { start: startsAt, end: endsAt };
    const followed = followClaim(edit.oldText, newText, { position }, edit.runs);
    places.set(key, followed);
    return followed;
  };
}

async function compare(transaction: Transaction, id: string, newText: string) {
  const { text: oldText } = await transaction.documentVersion.findUniqueOrThrow({
    where: { id },
    select: { text: true },
  });
  return { oldText, runs: keptRuns(oldText, newText) };
}
