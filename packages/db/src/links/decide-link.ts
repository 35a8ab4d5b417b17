import { type LinkStatus, linkStatusSchema } from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import { type DecideLinks, decideLinks } from './decide-links.ts';
import type { SeenLink } from './open-links.ts';

export type DecideLink = SeenLink & Omit<DecideLinks, 'links'>;

/**
 * One person's decision on what waits on a link.
 * @throws AccessError, NotThereError, ConflictError, InputError
 */
export async function decideLink(
  db: Db,
  { id, expected, ...decision }: DecideLink,
): Promise<{ batch: string; status: LinkStatus }> {
  const { batch } = await decideLinks(db, { ...decision, links: [{ id, expected }] });
  const { status } = await db.evidenceLink.findUniqueOrThrow({ where: { id } });
  return { batch, status: linkStatusSchema.parse(status) };
}
