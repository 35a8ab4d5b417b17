import { z } from 'zod';
import { snapshot } from '../activity/log-activity.ts';
import type { ObjectType } from '../activity/object-type.ts';
import type { Transaction } from '../connect.ts';
import type { Prisma } from '../generated/client.ts';

/** A row as history holds it; undefined where it was not there. */
export type Snapshot = Record<string, unknown> | undefined;

const linesSchema = z.array(
  z.object({
    objectId: z.string(),
    at: z.date(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  }),
);

/**
 * Rows as they stood at an instant: what was done to them since is taken back, the latest first. A row
 * that history does not mention since then is as it is now.
 */
export async function takeBack(
  db: Transaction,
  {
    objectType,
    rows,
    at,
    where = {},
  }: {
    objectType: ObjectType;
    /** As they are now, by their ids. */
    rows: ReadonlyMap<string, object>;
    at: Date;
    /** Of which further activities to know, for rows that were there then and are elsewhere now. */
    where?: Prisma.ActivityWhereInput;
  },
): Promise<Map<string, Snapshot>> {
  const activities = await db.activity.findMany({
    where: {
      ...{ objectType, at: { gt: at } },
      OR: [
        { objectId: { in: [...rows.keys()] } },
        ...(Object.keys(where).length > 0 ? [where] : []),
      ],
    },
    select: { objectId: true, at: true, before: true, after: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const states = new Map<string, Snapshot>([...rows].map(([id, row]) => [id, snapshot(row)]));
  for (const { objectId, before, after } of latestFirst(linesSchema.parse(activities))) {
    // A line may hold a part of its row only: the rest is as it was later.
    const later = states.get(objectId) ?? after ?? {};
    states.set(objectId, before === null ? undefined : { ...later, ...before });
  }
  return states;
}

type Line = z.infer<typeof linesSchema>[number];

/** Of what was done at one instant the higher revision is the later. */
function latestFirst(lines: readonly Line[]): Line[] {
  const revisionOf = ({ after }: Line) => z.number().catch(0).parse(after?.revision);
  return lines.toSorted(
    (one, other) => other.at.getTime() - one.at.getTime() || revisionOf(other) - revisionOf(one),
  );
}
