import type { SinceView } from '@touchstone/evidence';
import { readLiveLinks } from '../as-of/read-claim-as-of.ts';
import type { Db } from '../connect.ts';
import { compareLinks } from './compare-links.ts';
import { readVisit } from './read-visit.ts';
import type { Visit } from './visit.ts';

/**
 * What changed on a text or a claim since somebody's last visit; undefined at the first one, and where
 * nothing did.
 */
export async function readSince(db: Db, visit: Visit): Promise<SinceView | undefined> {
  const { now = new Date(), by } = visit;
  const since = await readVisit(db, visit);
  const slug = since && (await slugOf(db, visit));
  if (!since || slug === undefined) return undefined;
  const claims = await db.claim.findMany({
    where: visit.objectType === 'claim' ? { id: visit.objectId } : { documentSlug: slug },
    select: { id: true, statement: true },
    // As the text has them.
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const [then, present] = [
    await readLiveLinks(db, { slug, at: since }),
    await readLiveLinks(db, { slug, at: now }),
  ];
  const names = new Map(
    claims.map(({ id, statement }) => [id, { id, statement: statement ?? '' }]),
  );
  const compared = compareLinks({ then, present, names });
  const doings = await db.activity.count({
    where: {
      ...{ at: { gt: since, lte: now }, actor: { not: by.id } },
      ...(visit.objectType === 'claim' ? { claimId: visit.objectId } : { documentSlug: slug }),
    },
  });
  const isQuiet = Object.values(compared).every((list) => list.length === 0) && doings === 0;
  return isQuiet ? undefined : { since: since.toISOString(), ...compared, doings };
}

async function slugOf(db: Db, { objectType, objectId }: Visit): Promise<string | undefined> {
  if (objectType === 'document') return objectId;
  const claim = await db.claim.findUnique({
    where: { id: objectId },
    select: { documentSlug: true },
  });
  return claim?.documentSlug;
}
