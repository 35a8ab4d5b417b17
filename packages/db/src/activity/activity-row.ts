import { type ActivityView, activityViewSchema } from '@touchstone/evidence';
import type { NameOf } from '../access/read-person-names.ts';
import type { Activity } from '../generated/client.ts';

interface About {
  nameOf: NameOf;
  /** The batches that can be taken back now. */
  undoable: ReadonlySet<string>;
}

/** A line of history as people read it. */
export function toActivityView(row: Activity, { nameOf, undoable }: About): ActivityView {
  const { at, actor, before, after, claimId, documentSlug, batch, undoes, ...rest } = row;
  return activityViewSchema.parse({
    ...rest,
    at: at.toISOString(),
    actor: nameOf(actor),
    before: before ?? undefined,
    after: after ?? undefined,
    claimId: claimId ?? undefined,
    documentSlug: documentSlug ?? undefined,
    batch: batch ?? row.id,
    undoes: undoes ?? undefined,
    undoable: batch !== null && undoable.has(batch),
  });
}
